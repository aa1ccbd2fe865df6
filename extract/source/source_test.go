package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"wiregraph/graph"
)

// lay writes files below a new directory and returns it.
func lay(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// fetched gives what a source yields as lines: "id|title|text" or the problem
// with the directory cut off.
func fetched(t *testing.T, src Source, from Cursor, dir string) ([]string, Cursor) {
	t.Helper()
	var got []string
	next, err := src.Fetch(t.Context(), from, func(a *graph.Article, p *Problem) error {
		if a != nil {
			got = append(got, a.ID+"|"+a.Title+"|"+a.Text)
		} else {
			got = append(got, string(p.Kind)+" "+strings.TrimPrefix(p.Error(), dir+"/"))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got, next
}

func TestDirectory(t *testing.T) {
	dir := lay(t, map[string]string{
		"b.txt":          "A headline\n\nThe minister met the envoy.",
		"a.txt":          "\xef\xbb\xbfOne line only.",
		"sub/b.txt":      "Another b.",
		".hidden/x.txt":  "no",
		"notes.doc":      "no",
		"empty.txt":      " \n",
		"bad.txt":        "caf\xe9",
		"binary.txt":     "a\x00b",
		"lines.jsonl":    "{\"id\":\"l1\",\"text\":\"One.\"}\n\n{broken\n{\"id\":\"l2\",\"text\":\"Two.\",\"other\":[1]}",
		"sub/deep/z.TXT": "Deep.",
	})
	want := []string{
		"skipped .hidden: is hidden; rename it if it is to be read",
		"a||One line only.",
		"b|A headline|A headline\n\nThe minister met the envoy.",
		"failed bad.txt: is not UTF-8: byte 0xe9 at offset 3; convert it, for instance with iconv -t UTF-8",
		"failed binary.txt: is binary, not text; give text, HTML or JSON lines",
		"failed empty.txt: has no text; leave it out, or give the article's text",
		"l1||One.",
		"failed lines.jsonl:3: is no JSON object of an article: invalid character 'b' looking for beginning of object key string; write one {\"id\":…, \"text\":…} on a line",
		"l2||Two.",
		"skipped notes.doc: unknown format; known are " + known(),
		"sub/b||Another b.",
		"sub/deep/z||Deep.",
	}
	src, err := Open(dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	got, next := fetched(t, src, "", dir)
	if d := cmp.Diff(want, got); d != "" {
		t.Fatal(d)
	}
	if got, _ := fetched(t, src, next, dir); len(got) != 0 {
		t.Errorf("nothing changed, yet it yields %q", got)
	}
	if err := os.WriteFile(filepath.Join(dir, "sub/b.txt"), []byte("Another b, corrected."), 0o644); err != nil {
		t.Fatal(err)
	}
	if got, _ := fetched(t, src, next, dir); !cmp.Equal(got, []string{"sub/b||Another b, corrected."}) {
		t.Errorf("after one change: %q", got)
	}
	var tracked Tracker = Directory{dir}
	if due, err := tracked.Due(next, time.Time{}); err != nil || !cmp.Equal(due, []string{filepath.Join(dir, "sub/b.txt")}) {
		t.Errorf("due: %q, %v", due, err)
	}
	bad := filepath.Join(dir, "bad.txt")
	forgotten := tracked.Forget(next, bad)
	if got := tracked.Read(forgotten, next); !cmp.Equal(got, []string{bad}) {
		t.Errorf("read: %q", got)
	}
	if got, _ := fetched(t, src, "no cursor of ours", dir); len(got) != len(want) {
		t.Errorf("a foreign cursor gives %d pieces, not all %d", len(got), len(want))
	}
}

func TestDirectoryStopsAndResumes(t *testing.T) {
	dir := lay(t, map[string]string{"a.txt": "A.", "b.txt": "B.", "c.txt": "C."})
	stop := errors.New("enough")
	next, err := Directory{dir}.Fetch(t.Context(), "", func(a *graph.Article, _ *Problem) error {
		if a.ID == "b" {
			return stop
		}
		return nil
	})
	if !errors.Is(err, stop) {
		t.Fatalf("yield's error came out as %v", err)
	}
	if got, _ := fetched(t, Directory{dir}, next, dir); !cmp.Equal(got, []string{"b||B.", "c||C."}) {
		t.Errorf("resumed with %q", got)
	}
}

func TestJSONLines(t *testing.T) {
	for _, c := range []struct{ name, line, want string }{
		{"number as id", `{"id":17,"text":"T."}`, "17"},
		{"address as id", `{"url":"HTTPS://News.example:443/a?utm_source=x&p=1#top","text":"T."}`, "https://news.example/a?p=1"},
		{"neither", `{"text":"T."}`, "in-" + graph.Hash("T.")[:12]},
		{"no text", `{"id":"a"}`, `in.jsonl:1: has no field "text"; give the article's text`},
		{"empty text", `{"id":"a","text":" "}`, "in.jsonl:1: text has no text; leave it out, or give the article's text"},
		{"wrong type", `{"id":"a","text":3}`, `in.jsonl:1: is no JSON object of an article: field "text" is a number; write one {"id":…, "text":…} on a line`},
		{"date", `{"id":"a","text":"T.","published":"soon"}`, `in.jsonl:1: published "soon" is no date; write it as 2026-01-30 or 2026-01-30T15:04:05Z`},
		{"not UTF-8", "{\"id\":\"\xff\"}", "in.jsonl:1: is not UTF-8: byte 0xff at column 8; convert it, for instance with iconv -t UTF-8"},
		{"empty", "", "in.jsonl: is empty; give one JSON object a line, or leave the file out"},
		{"array", "[]", "in.jsonl:1: is no JSON object of an article: it is a JSON array; write one {\"id\":…, \"text\":…} on a line"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			err := readJSONLines(t.Context(), strings.NewReader(c.line), Place{Where: "in.jsonl", Name: "in.jsonl"}, func(a *graph.Article, p *Problem) error {
				if a != nil {
					got = append(got, a.ID)
				} else {
					got = append(got, p.Error())
				}
				return nil
			})
			if err != nil || len(got) != 1 || got[0] != c.want {
				t.Errorf("got %q, %v\nwant %q", got, err, c.want)
			}
		})
	}
}

// TestJSONLinesRepeated holds one id to one text, and names both lines.
func TestJSONLinesRepeated(t *testing.T) {
	file := lay(t, map[string]string{"in.jsonl": `{"id":"a","text":"One."}
{"id":"b","text":"Two."}

{"id":"a","text":"Another."}
{"id":"a","text":"One."}
`})
	got, _ := fetched(t, File{filepath.Join(file, "in.jsonl")}, "", file)
	want := []string{"a||One.", "b||Two.", `failed in.jsonl:4: another text has the id "a" in line 1; give each article an id of its own; the first was kept`}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// endless gives n bytes of one letter without holding them.
type endless struct{ left int }

func (e *endless) Read(p []byte) (int, error) {
	if e.left == 0 {
		return 0, io.EOF
	}
	n := min(len(p), e.left)
	for i := range p[:n] {
		p[i] = 'a'
	}
	e.left -= n
	return n, nil
}

func TestLongInputIsBounded(t *testing.T) {
	for _, f := range []Format{jsonLines, plainText} {
		r := io.MultiReader(&endless{left: 50 << 20}, strings.NewReader("\n{\"id\":\"next\",\"text\":\"T.\"}\n"))
		var said []string
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		err := f.Read(t.Context(), r, Place{Where: "big", Name: "big"}, func(a *graph.Article, p *Problem) error {
			if a != nil {
				said = append(said, a.ID)
			} else {
				said = append(said, p.Error())
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&after)
		if all := after.TotalAlloc - before.TotalAlloc; all > 96<<20 {
			t.Errorf("%s: allocates %d MiB in all for a line that it must not hold", f.Name, all>>20)
		}
		want := map[string][]string{
			"JSON lines": {"big:1: line has more than 8 MiB; put one article on a line", "next"},
			"text":       {"big: has more than 4 MiB, too long for one article; split it, or give the articles as JSON lines"},
		}[f.Name]
		if d := cmp.Diff(want, said); d != "" {
			t.Errorf("%s: %s", f.Name, d)
		}
	}
}

func TestOpen(t *testing.T) {
	dir := lay(t, map[string]string{"a.doc": "x", "a.txt": "A."})
	for path, want := range map[string]string{
		filepath.Join(dir, "none.txt"): "no such file or directory",
		filepath.Join(dir, "a.doc"):    "unknown format; known are ",
		"https://wire.example/a":       "addresses are not read here",
	} {
		if _, err := Open(path, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", path, err)
		}
	}
	_, err := OpenAll([]string{filepath.Join(dir, "none.txt"), filepath.Join(dir, "a.txt"), filepath.Join(dir, "a.doc")}, nil)
	if err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("two paths are bad, and it says: %v", err)
	}
}

func TestUnique(t *testing.T) {
	one := lay(t, map[string]string{"a.txt": "A.", "b.txt": "B."})
	two := lay(t, map[string]string{"a.txt": "A.", "b.txt": "Other B."})
	src, err := OpenAll([]string{one, two}, nil)
	if err != nil {
		t.Fatal(err)
	}
	got, next := fetched(t, src, "", "")
	want := []string{"a||A.", "b||B.", "failed article b: another article of this input has the same id; give each article an id of its own; the first was kept"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if got, _ := fetched(t, src, next, ""); len(got) != 0 {
		t.Errorf("again: %q", got)
	}
}

func TestStream(t *testing.T) {
	for in, want := range map[string]string{
		" \n{\"id\":\"j\",\"text\":\"T.\"}": "j||T.",
		"Plain words.":                      "stdin||Plain words.",
		"":                                  "failed standard input: is empty; pipe in text, HTML or JSON lines",
	} {
		got, _ := fetched(t, Stream{R: strings.NewReader(in), Name: "stdin", Where: "standard input"}, "", "")
		if !cmp.Equal(got, []string{want}) {
			t.Errorf("%q gives %q", in, got)
		}
	}
}

// broken fails after its first bytes, as a disk does.
type broken struct{ io.Reader }

var errDisk = errors.New("input/output error")

func (b broken) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if err == io.EOF {
		err = errDisk
	}
	return n, err
}

func TestReaderErrorsEndTheFormat(t *testing.T) {
	for _, f := range Formats {
		err := f.Read(t.Context(), broken{strings.NewReader("some")}, Place{Where: "x", Name: "x"}, func(a *graph.Article, p *Problem) error { return nil })
		if !errors.Is(err, errDisk) {
			t.Errorf("%s: a fault of the disk comes out as %v", f.Name, err)
		}
	}
}

// FuzzFormats holds the invariants of every format over any bytes: no panic,
// only sound articles, exactly one of article and problem.
func FuzzFormats(f *testing.F) {
	for i := range Formats {
		for _, s := range []string{"", "Plain.", "{\"id\":\"a\",\"text\":\"b\"}\n{", "\xff\x00", "<html><p>x"} {
			f.Add(i, []byte(s))
		}
	}
	f.Fuzz(func(t *testing.T, i int, data []byte) {
		format := Formats[((i%len(Formats))+len(Formats))%len(Formats)]
		checkReads(t, format, data)
	})
}

// checkReads reads data twice and wants the same sound result.
func checkReads(t *testing.T, format Format, data []byte) {
	t.Helper()
	var runs [2][]string
	for i := range runs {
		err := format.Read(context.Background(), strings.NewReader(string(data)), Place{Where: "in", Name: "in"}, func(a *graph.Article, p *Problem) error {
			if (a == nil) == (p == nil) {
				t.Fatal("not exactly one of article and problem")
			}
			if a != nil {
				if what, _ := checkText([]byte(a.Text)); what != "" || a.ID == "" {
					t.Fatalf("unsound article %q: %s", a.ID, what)
				}
				runs[i] = append(runs[i], fmt.Sprintf("%+v", *a))
			} else {
				runs[i] = append(runs[i], p.Error())
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if d := cmp.Diff(runs[0], runs[1]); d != "" {
		t.Fatal(d)
	}
}

func TestCount(t *testing.T) {
	dir := lay(t, map[string]string{
		"a.txt":        "One.",
		"b/c.jsonl":    "{\"text\": \"One.\"}\n\n  \nbroken\n{\"text\": \"Two.\"}",
		"b/page.html":  "<html><p>One.</p></html>",
		"b/notes.md":   "no article",
		".hid.txt":     "hidden",
		".git/d.jsonl": "{}",
		"feed.xml":     "<rss/>",
	})
	for _, test := range []struct {
		paths []string
		want  int // -1: not known
	}{
		{[]string{"a.txt"}, 1},
		{[]string{"b/c.jsonl"}, 3},
		{[]string{"b"}, 4},
		{[]string{"a.txt", "b"}, 5},
		{[]string{"feed.xml"}, -1},
		{[]string{"."}, -1},
		{[]string{"a.txt", "-"}, -1},
	} {
		var paths []string
		for _, p := range test.paths {
			if p != "-" {
				p = filepath.Join(dir, p)
			}
			paths = append(paths, p)
		}
		src, err := OpenAll(paths, nil)
		if err != nil {
			t.Fatal(err)
		}
		n, err := Count(t.Context(), src)
		if errors.Is(err, ErrUncounted) {
			n = -1
		} else if err != nil {
			t.Fatal(err)
		}
		if n != test.want {
			t.Errorf("%v: %d, want %d", test.paths, n, test.want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Count(ctx, File{filepath.Join(dir, "b/c.jsonl")}); !errors.Is(err, context.Canceled) {
		t.Errorf("when interrupted: %v", err)
	}
}
