package source

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"wiregraph/graph"
)

// body is an article of our own writing, as a page holds it.
const body = `<p>The foreign minister of <a href="/atlantis">Atlantis</a>, Mara Lind, met her
   counterpart from Lemuria in Port&nbsp;Royal on Tuesday to talk about fishing rights in the Coral Strait.</p>
<p>Both sides said the talks had been open. A second round is planned for the week after next, according to a statement
of the ministry, which also named the members of the delegation and the hall in which they will sit down together.</p>
<p>Lemuria had recalled its ambassador in March over the seizure of two trawlers, the Halcyon and the Blue Tern, off the cape.</p>`

func page(head string) string {
	return "<!doctype html><html lang=\"en-GB\"><head><title>Wire | Talks</title>" + head + "</head><body><nav><a href=/>Home</a><a href=/w>World</a></nav><article><h1>Ministers meet in Port Royal</h1>" +
		body + "</article><footer>Copyright of nobody. Subscribe now. Follow us.</footer></body></html>"
}

func TestHTML(t *testing.T) {
	const wantText = "Ministers meet in Port Royal\n\nThe foreign minister of Atlantis, Mara Lind, met her counterpart from Lemuria in Port Royal on Tuesday to talk about fishing rights in the Coral Strait.\n\nBoth sides said the talks had been open. A second round is planned for the week after next, according to a statement of the ministry, which also named the members of the delegation and the hall in which they will sit down together.\n\nLemuria had recalled its ambassador in March over the seizure of two trawlers, the Halcyon and the Blue Tern, off the cape."
	at := Place{Where: "page.html", Name: "page.html", URL: "https://www.wire.example/world/talks?utm_source=feed"}
	for _, c := range []struct {
		name, head string
		want       graph.Article
	}{
		{"json-ld", `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
			{"@type":["NewsArticle"],"headline":"Ministers meet in Port Royal","datePublished":"2026-03-04T17:45:00+02:00","author":[{"@type":"Person","name":"Ada Reed"},{"name":"Bo Finn"}],"publisher":{"name":"The Wire"}}]}</script>
			<meta property="article:published_time" content="2020-01-01"><link rel=canonical href="/world/talks">`,
			graph.Article{ID: "https://www.wire.example/world/talks", URL: "https://www.wire.example/world/talks", Title: "Ministers meet in Port Royal", Language: "en",
				Publisher: "The Wire", Author: "Ada Reed, Bo Finn", Published: timeOrZero("2026-03-04T15:45:00Z")}},
		{"meta", `<meta property="og:title" content="Ministers meet in Port Royal"><meta property="og:site_name" content="Wire"><meta name="author" content="Ada Reed">
			<meta property="article:published_time" content="2026-03-04T17:45:00Z"><link rel="canonical" href="https://elsewhere.example/theirs">`,
			graph.Article{ID: "https://www.wire.example/world/talks", URL: "https://www.wire.example/world/talks?utm_source=feed", Title: "Ministers meet in Port Royal", Language: "en",
				Publisher: "Wire", Author: "Ada Reed", Published: timeOrZero("2026-03-04T17:45:00Z")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, p := parseHTML([]byte(page(c.head)), at)
			if p != nil {
				t.Fatal(p)
			}
			if d := cmp.Diff(wantText, got.Text); d != "" {
				t.Error(d)
			}
			got.Text = ""
			if d := cmp.Diff(c.want, *got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestHTMLWithoutArticle(t *testing.T) {
	german := "<html><body><article><h1>Minister treffen sich</h1><p>" + strings.Repeat("Die Außenministerin hat am Dienstag ihren Amtskollegen getroffen, um über die Fischerei in der Meerenge zu sprechen. ", 5) + "</p></article></body></html>"
	for _, c := range []struct{ name, page, want string }{
		{"declared", strings.Replace(page(""), "en-GB", "de_AT", 1), "p.html: is in another language: de"},
		{"detected", german, "p.html: is in another language: de"},
		{"template says en", strings.Replace(german, "<html>", "<html lang=en>", 1), "p.html: is in another language: de"},
		{"empty", "<html></html>", "p.html: no article was found on the page"},
		{"huge", "<html lang=en><body>" + strings.Repeat("<p>One of far too many.", maxElements), "p.html: page has 15003 elements, more than 15000"},
		{"short", "<html lang=en><body><article><p>Too short.</p></article></body></html>", "p.html: "},
	} {
		a, p := parseHTML([]byte(c.page), Place{Where: "p.html", Name: "p.html"})
		if a != nil || !strings.HasPrefix(p.Error(), c.want) {
			t.Errorf("%s: %v, %v", c.name, a, p)
		}
	}
}

func TestParagraphs(t *testing.T) {
	doc, err := html.Parse(strings.NewReader("<div>One<b>two</b> <i>three</i><br>four<br> <br>five<p>six</p>seven</div><ul><li>a<li>b</ul>"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := paragraphs(doc), "Onetwo three four\n\nfive\n\nsix\n\nseven\n\na\n\nb"; got != want {
		t.Errorf("got %q", got)
	}
}

func TestCharset(t *testing.T) {
	for _, c := range []struct{ name, in, contentType, want string }{
		{"header is wrong, bytes are UTF-8", "Åland", "text/html; charset=iso-8859-1", "Åland"},
		{"header is right", "\xc5land", "text/html; charset=iso-8859-1", "Åland"},
		{"header says UTF-8, bytes are not", "\xc5land", "text/html; charset=utf-8", "Åland"},
		{"page declares", "<meta charset=koi8-r>\xcd\xc9\xd2", "", "<meta charset=koi8-r>мир"},
		{"byte-order mark", "\xff\xfeA\x00\xe5\x00", "", "Aå"},
	} {
		got, err := decode([]byte(c.in), c.contentType)
		if got = strings.TrimPrefix(got, "\ufeff"); err != nil || got != c.want {
			t.Errorf("%s: %q, %v", c.name, got, err)
		}
	}
}

func TestNormalURL(t *testing.T) {
	for in, want := range map[string]string{
		"HTTP://News.Example:80":                   "http://news.example/",
		"https://u:p@a.example/x?b=2&a=1&fbclid=9": "https://a.example/x?b=2&a=1",
		" not an address ":                         "not an address",
	} {
		if got := NormalURL(in); got != want || NormalURL(got) != got {
			t.Errorf("%q gives %q", in, got)
		}
	}
}

func FuzzHTML(f *testing.F) {
	f.Add([]byte(page(`<script type="application/ld+json">[{"@type":"Article","author":[["x"]],"datePublished":3}]</script>`)))
	f.Add([]byte("<html><base href=':'><link rel=canonical href='%zz'><meta content=x><table><p>"))
	f.Fuzz(func(t *testing.T, data []byte) { checkReads(t, htmlPage, data) })
}
