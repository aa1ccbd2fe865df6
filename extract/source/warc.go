package source

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"

	"wiregraph/graph"
)

var warcFile = Format{
	Name:       "WARC",
	Extensions: []string{".warc", ".warc.gz"},
	Doc:        "A web archive (WARC 1.0 and 1.1, plain or gzip by the record). Response and resource records of HTML are read as pages; conversion records as text.",
	Match: func(head []byte) bool {
		return bytes.HasPrefix(head, []byte("WARC/1.")) || bytes.HasPrefix(head, []byte{0x1f, 0x8b})
	},
	Read: readWARC,
}

// warcRecord is one record's header and what is left to read of its block.
type warcRecord struct {
	header textproto.MIMEHeader
	block  io.Reader
}

// readWARC goes through the records one at a time and holds one page at most.
// What breaks the frame of records (no header, a truncated member) ends the
// file with one Problem, since nothing says where the next record starts.
func readWARC(ctx context.Context, r io.Reader, at Place, yield Yield) error {
	guard := &guardedReader{r: r}
	in, err := warcStream(guard)
	for n := 1; err == nil; n++ {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		var rec warcRecord
		if rec, err = nextRecord(in); err != nil {
			break
		}
		if err := yieldRecord(rec, at, n, yield); err != nil {
			return err
		}
		if _, err = io.Copy(io.Discard, rec.block); err != nil {
			break
		}
	}
	switch {
	case guard.err != nil:
		return guard.err
	case err == io.EOF:
		return nil
	}
	return yield(nil, failed(at.Where, 0, "the archive breaks here: "+err.Error(), "what came before was read; get the archive again for the rest"))
}

// warcStream unpacks gzip; the members follow one another as one stream.
func warcStream(r io.Reader) (*bufio.Reader, error) {
	in := bufio.NewReaderSize(r, 64<<10)
	head, err := in.Peek(2)
	if err == io.EOF {
		return nil, errors.New("it is empty")
	}
	if err != nil || !bytes.Equal(head, []byte{0x1f, 0x8b}) {
		return in, err
	}
	unpacked, err := gzip.NewReader(in)
	if err != nil {
		return nil, err
	}
	return bufio.NewReaderSize(unpacked, 64<<10), nil
}

// maxWARCHeader bounds the header of a record; real ones have one KiB.
const maxWARCHeader = 64 << 10

// nextRecord reads a record's header. io.EOF comes only at the archive's end.
func nextRecord(in *bufio.Reader) (warcRecord, error) {
	if err := skipEmptyLines(in); err != nil {
		return warcRecord{}, err
	}
	head := textproto.NewReader(bufio.NewReader(io.LimitReader(byteByByte{in}, maxWARCHeader)))
	line, err := head.ReadLine()
	if err != nil || !strings.HasPrefix(line, "WARC/1.") {
		return warcRecord{}, fmt.Errorf("no record starts with %.40q", line)
	}
	header, err := head.ReadMIMEHeader()
	if err != nil {
		return warcRecord{}, fmt.Errorf("the header of a record does not end: %w", noEOF(err))
	}
	size, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || size < 0 {
		return warcRecord{}, fmt.Errorf("a record's Content-Length is %.40q", header.Get("Content-Length"))
	}
	return warcRecord{header, &exactReader{in, size}}, nil
}

// skipEmptyLines goes past the two line ends that close a record.
func skipEmptyLines(in *bufio.Reader) error {
	for {
		b, err := in.ReadByte()
		if err != nil {
			return err
		}
		if b != '\r' && b != '\n' {
			return in.UnreadByte()
		}
	}
}

// byteByByte hands out one byte at a time, so that a buffer above it takes
// nothing of what follows the header.
type byteByByte struct{ r *bufio.Reader }

func (b byteByByte) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	c, err := b.r.ReadByte()
	if err != nil {
		return 0, err
	}
	p[0] = c
	return 1, nil
}

// exactReader is io.LimitReader, but input that ends too early is an error.
type exactReader struct {
	r    io.Reader
	left int64
}

func (e *exactReader) Read(p []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n, err := e.r.Read(p[:min(int64(len(p)), e.left)])
	e.left -= int64(n)
	if err == io.EOF && e.left > 0 {
		err = errors.New("a record is shorter than it says")
	}
	return n, err
}

func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// yieldRecord yields the article of a record that should hold one; requests,
// metadata, pictures and the like pass in silence.
func yieldRecord(rec warcRecord, at Place, n int, yield Yield) error {
	address := strings.Trim(rec.header.Get("WARC-Target-URI"), "<>")
	page := Place{Where: fmt.Sprintf("%s record %d %s", at.Where, n, address), Name: fmt.Sprintf("%s-%d", at.base(), n), URL: address}
	kind := strings.ToLower(rec.header.Get("WARC-Type"))
	var body io.Reader
	switch kind {
	case "response":
		resp, err := http.ReadResponse(bufio.NewReader(rec.block), nil)
		if err != nil {
			return yieldUnlessHTTP(rec, page, err, yield)
		}
		defer resp.Body.Close()
		if resp.StatusCode != http.StatusOK {
			return nil
		}
		page.ContentType, body = resp.Header.Get("Content-Type"), resp.Body
		if strings.EqualFold(resp.Header.Get("Content-Encoding"), "gzip") {
			page.packed = true
		}
	case "resource", "conversion":
		page.ContentType, body = rec.header.Get("Content-Type"), rec.block
	default:
		return nil
	}
	media, _, _ := mime.ParseMediaType(page.ContentType)
	if isHTML(media) || (kind == "conversion" && media == "text/plain") {
		return yieldBody(body, media, page, yield)
	}
	return nil
}

// yieldUnlessHTTP reports a response that is no HTTP, but not a name lookup or
// another protocol's record.
func yieldUnlessHTTP(rec warcRecord, page Place, err error, yield Yield) error {
	if !strings.HasPrefix(rec.header.Get("Content-Type"), "application/http") {
		return nil
	}
	return yield(nil, failed(page.Where, 0, "the record is no HTTP response: "+noEOF(err).Error(), "the other records are read"))
}

func isHTML(media string) bool { return media == "text/html" || media == "application/xhtml+xml" }

// yieldBody reads a record's page or text.
func yieldBody(body io.Reader, media string, page Place, yield Yield) error {
	data, err := readAtMost(body, MaxPage)
	if err == nil && page.packed {
		data, err = gunzip(data)
	}
	if err != nil {
		return yield(nil, failed(page.Where, 0, "the page cannot be read: "+err.Error(), "the other records are read"))
	}
	if isHTML(media) {
		return yieldPage(yield, data, page)
	}
	if what, do := checkText(data); what != "" {
		return yield(nil, failed(page.Where, 0, what, do))
	}
	text := string(data)
	id := first(NormalURL(page.URL), page.Name)
	if lang := languageOf("", text); lang != "en" {
		return yield(nil, &Problem{Kind: Skipped, Where: page.Where, What: "is in another language: " + lang, Article: id})
	}
	return yield(&graph.Article{ID: id, URL: page.URL, Title: titleOf(text), Text: text, Language: "en"}, nil)
}
