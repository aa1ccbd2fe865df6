package neo4j

import (
	"context"
	"fmt"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"wiregraph/internal/neo4jtest"
)

// TestBrowser uses the real Neo4j Browser as an analyst does: connect, take the
// style, open the guide, click on a query, run it, look at the picture. Where
// WIREGRAPH_SCREENSHOTS names a folder, it leaves pictures there.
func TestBrowser(t *testing.T) {
	s := neo4jtest.Start(t, neo4jtest.LTS)
	if s.HTTP == "" {
		t.Skip("not tested: the Browser, because WIREGRAPH_TEST_NEO4J names no HTTP address")
	}
	store := loadWeek(t, s)
	if n, err := store.Count(t.Context()); err != nil || n.Edges == 0 {
		t.Fatalf("the week has %d edges, %v", n.Edges, err)
	}
	files := httptest.NewServer(mustFiles(t))
	defer files.Close()
	b := startBrowser(t)
	b.connect(s)

	address := strings.Replace(files.URL, "127.0.0.1", "localhost", 1)
	b.run(":style " + address + "/style.grass")
	b.waitFor("the style to be taken", `document.body.innerText.includes(':style')`)
	b.run(":clear")
	b.run(":play " + address + "/guide.html")
	b.waitFor("the guide", `[...document.querySelectorAll('h1')].some(h => h.innerText.includes('What the articles say') && h.getBoundingClientRect().top > 150)`)
	b.picture("browser-guide.png")

	b.click(`[...document.querySelectorAll('pre.runnable')].find(p => p.innerText.includes('MATCH event'))`)
	b.waitFor("the query in the editor", `document.querySelector('.monaco-editor').innerText.replaceAll('\u00a0', ' ').includes('MATCH event')`)
	b.press(kb.Enter)
	b.waitFor("the graph", `document.querySelectorAll('svg .node').length > 5`)
	b.waitFor("the relationships", `document.querySelectorAll('svg .relationship').length > 5`)
	b.waitFor("the person's colour", `[...document.querySelectorAll('svg .node circle')].some(c => (c.getAttribute('fill') || '').toUpperCase() === '#4C8EDA')`)
	b.waitFor("a caption", `[...document.querySelectorAll('svg .node')].some(n => n.textContent.includes('Orsany'))`)
	b.picture("browser-graph.png")

	b.run(":clear")
	q := named(t, "timeline-of-two")
	var set []string
	for _, p := range q.Parameters {
		set = append(set, p.Name+": "+p.Cypher)
	}
	b.run(":params {" + strings.Join(set, ", ") + "}")
	b.waitFor("the parameters", `document.body.innerText.includes('"Orsany"')`)
	b.run(strings.TrimSpace(q.Cypher()))
	b.waitFor("the timeline", `document.querySelectorAll('svg .node').length > 3`)
	b.picture("browser-query.png")
}

func named(t *testing.T, name string) Query {
	t.Helper()
	for _, q := range queries(t) {
		if q.Name == name {
			return q
		}
	}
	t.Fatalf("no query %s", name)
	return Query{}
}

// browser is a Chromium with the Neo4j Browser in it.
type browser struct {
	t   *testing.T
	ctx context.Context
}

func startBrowser(t *testing.T) *browser {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		const missing = "not tested: nothing here ran in the real Neo4j Browser, because there is no Chromium in PATH"
		if os.Getenv("WIREGRAPH_REQUIRE_NEO4J") != "" {
			t.Fatal(missing)
		}
		t.Skip(missing)
	}
	flags := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.WSURLReadTimeout(3*time.Minute),
		chromedp.WindowSize(1280, 900), chromedp.Flag("disable-quic", true), chromedp.Flag("no-first-run", true),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), flags...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	return &browser{t, ctx}
}

func (b *browser) do(what string, actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, actions...); err != nil {
		b.picture("browser-failed.png")
		b.t.Fatalf("%s: %v", what, err)
	}
}

// waitFor polls inside the page until the expression is true.
func (b *browser) waitFor(what, expression string) {
	b.t.Helper()
	b.do("wait for "+what, chromedp.Poll[chromedp.Void](expression, chromedp.WithPollingTimeout(5*time.Minute), chromedp.WithPollingInterval(100*time.Millisecond)))
}

func (b *browser) click(expression string) {
	b.t.Helper()
	clicked, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool](fmt.Sprintf(`(e => { if (e) e.click(); return !!e })(%s)`, expression)))
	if err != nil || !clicked {
		b.t.Fatalf("nothing to click: %s: %v", expression, err)
	}
}

func (b *browser) connect(s *neo4jtest.Server) {
	b.t.Helper()
	bolt := strings.Replace(s.URI, "127.0.0.1", "localhost", 1)
	page := s.HTTP + "/browser/?" + url.Values{"dbms": {strings.Replace(bolt, "://", "://neo4j@", 1)}, "db": {"neo4j"}}.Encode()
	b.do("connect", chromedp.Navigate(page),
		chromedp.WaitVisible(chromedp.CSS(`input[type=password]`)),
		chromedp.SendKeys(chromedp.CSS(`input[type=password]`), s.Password+kb.Enter),
		chromedp.WaitVisible(chromedp.CSS(`.monaco-editor`)))
	b.waitFor("the connection", `document.body.innerText.includes('Connected to Neo4j')`)
}

// run types a command and runs it.
func (b *browser) run(command string) {
	b.t.Helper()
	b.do("type "+command, chromedp.Click(chromedp.CSS(`.monaco-editor`)), chromedp.Focus(chromedp.CSS(`.monaco-editor textarea`)),
		chromedp.KeyEvent("a", chromedp.KeyModifiers(chromedp.ModifierCtrl)), chromedp.KeyEvent(kb.Backspace), insert(command))
	b.press(kb.Enter)
}

// insert pastes text, because the editor adds brackets to what is typed.
func insert(text string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, input.InsertText, input.InsertTextParams{Text: text})
		return err
	})
}

func (b *browser) press(key string) {
	b.t.Helper()
	b.do("press Ctrl+"+key, chromedp.Focus(chromedp.CSS(`.monaco-editor textarea`)), chromedp.KeyEvent(key, chromedp.KeyModifiers(chromedp.ModifierCtrl)))
}

func (b *browser) picture(name string) {
	dir := os.Getenv("WIREGRAPH_SCREENSHOTS")
	if dir == "" {
		return
	}
	png, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		b.t.Logf("no picture: %v", err)
		return
	}
	if err := os.WriteFile(filepath.Join(dir, name), png, 0o644); err != nil {
		b.t.Error(err)
	}
}
