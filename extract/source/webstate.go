package source

import (
	"encoding/json"
	"maps"
	"slices"
	"time"
)

// webState is the cursor of a Web source.
type webState struct {
	Kind     string                  `json:"kind,omitempty"`     // feed, sitemap or page, once known
	Children []string                `json:"children,omitempty"` // sitemaps that an index names
	Listings map[string]listingState `json:"listings,omitempty"`
	Pages    map[string]*pageState   `json:"pages,omitempty"`
	Rhythm   time.Duration           `json:"rhythm,omitempty"`  // between entries, as far as the listing tells
	Pending  bool                    `json:"pending,omitempty"` // pages are left that were due; see maxAsked
}

// listingState is what is kept in mind of a feed or sitemap.
type listingState struct {
	validators
	Failing bool `json:"failing,omitempty"`
}

// validators are what an answer can be recognised by.
type validators struct {
	ETag         string `json:"etag,omitempty"`
	LastModified string `json:"modified,omitempty"`
	Hash         string `json:"hash,omitempty"`
}

// pageState is what is kept in mind of one page.
type pageState struct {
	validators
	Article string    `json:"article,omitempty"` // id, once one was read
	Stamp   string    `json:"stamp,omitempty"`   // what the listing said of it
	First   time.Time `json:"first"`             // when it was first listed
	Due     time.Time `json:"due,omitzero"`      // when to look again; zero for not unless the listing changes
	Gone    time.Time `json:"gone,omitzero"`     // since when it answers 404 or 410
	Fails   int       `json:"fails,omitempty"`
	Listed  bool      `json:"listed,omitempty"` // in the latest listing
	In      string    `json:"in,omitempty"`     // which sitemap of an index

	Published time.Time `json:"published,omitzero"` // as the listing has them, for later looks at the page
	Publisher string    `json:"publisher,omitempty"`
}

const (
	kindFeed    = "feed"
	kindSitemap = "sitemap"
	kindPage    = "page"
)

func parseWebState(c Cursor) *webState {
	st := &webState{}
	if json.Unmarshal([]byte(c), st) != nil {
		st = &webState{}
	}
	if st.Listings == nil {
		st.Listings = map[string]listingState{}
	}
	if st.Pages == nil {
		st.Pages = map[string]*pageState{}
	}
	maps.DeleteFunc(st.Pages, func(_ string, p *pageState) bool { return p == nil })
	return st
}

func (st *webState) cursor() Cursor {
	data, err := json.Marshal(st) // map keys come out sorted
	if err != nil {
		return "" // cannot be for these types; and the empty cursor is sound
	}
	return Cursor(data)
}

// due lists the pages to look at, in the order of their addresses.
func (st *webState) due(now time.Time) []string {
	var out []string
	for address, p := range st.Pages {
		if !p.Due.IsZero() && !p.Due.After(now) {
			out = append(out, address)
		}
	}
	slices.Sort(out)
	return out
}
