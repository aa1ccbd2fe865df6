package fetch

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"wiregraph/extract/source"
)

// whole reads an answer to its end, unpacked, or says why it is not whole. A
// body that breaks off may be whole at the next try; one that is too large will
// not be smaller.
func whole(answer *http.Response, u *url.URL, maxBody int64) (*source.Response, error) {
	var in io.Reader = answer.Body
	switch coding := strings.ToLower(strings.TrimSpace(answer.Header.Get("Content-Encoding"))); coding {
	case "", "identity":
	case "gzip", "x-gzip":
		unpacked, err := gzip.NewReader(answer.Body)
		if err != nil {
			return nil, fmt.Errorf("the gzip of the answer is broken: %w", err)
		}
		in = unpacked
	default:
		return nil, source.Refuse("the answer comes packed as %.40q, which was not asked for", coding)
	}
	body, err := io.ReadAll(io.LimitReader(in, maxBody+1))
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, fmt.Errorf("the answer breaks off after %d bytes: %w", len(body), err)
	case err != nil:
		return nil, fmt.Errorf("the answer cannot be read: %w", err)
	case int64(len(body)) > maxBody:
		return nil, source.Refuse("the answer has more than %d MiB", maxBody>>20)
	}
	resp := head(answer, u)
	resp.Body = body
	return resp, nil
}
