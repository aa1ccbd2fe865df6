package sqlite

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"wiregraph/graph"
	"wiregraph/graph/graphtest"
)

func TestOpenRefuses(t *testing.T) {
	file := func(t *testing.T, content string) string {
		path := filepath.Join(t.TempDir(), "x.db")
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	database := func(t *testing.T, statements string) string {
		path := filepath.Join(t.TempDir(), "x.db")
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		if _, err := db.Exec(statements); err != nil {
			t.Fatal(err)
		}
		return path
	}
	tests := []struct {
		name, want string
		path       func(*testing.T) string
		create     bool
	}{
		{"no file", "no such file", func(t *testing.T) string { return filepath.Join(t.TempDir(), "none.db") }, false},
		{"no folder", "check that the folder exists", func(t *testing.T) string { return filepath.Join(t.TempDir(), "none", "x.db") }, true},
		{"a folder", "is a directory", func(t *testing.T) string { return t.TempDir() }, true},
		{"a text", "is no wiregraph database", func(t *testing.T) string { return file(t, "Anna warned Ruritania on Monday.") }, true},
		{"a short text", "is no wiregraph database", func(t *testing.T) string { return file(t, "x") }, true},
		{"a broken header", "is no wiregraph database", func(t *testing.T) string {
			return file(t, "SQLite format 3\x00"+strings.Repeat("\xff", 2000))
		}, true},
		{"another's database", "another program's", func(t *testing.T) string { return database(t, "CREATE TABLE bookmarks (url)") }, true},
		{"another application", "another program's", func(t *testing.T) string { return database(t, "PRAGMA application_id = 5; PRAGMA user_version = 1") }, true},
		{"a newer version", "newer wiregraph (format 7", func(t *testing.T) string {
			return database(t, "PRAGMA application_id = 0x77677268; PRAGMA user_version = 7")
		}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := tt.path(t)
			_, err := Open(t.Context(), path, Options{Create: tt.create})
			if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), path) {
				t.Errorf("got %v, want %q and the file in it", err, tt.want)
			}
			if _, statErr := os.Stat(path); tt.name == "no file" && (!errors.Is(err, os.ErrNotExist) || statErr == nil) {
				t.Errorf("a file that is not there was made, or the error does not tell: %v", err)
			}
		})
	}
}

func TestOpenAgain(t *testing.T) {
	for _, name := range []string{"plain.db", "odd ?#%20&'\"é 👩.db", "-dash.db"} {
		path := filepath.Join(t.TempDir(), name)
		o := Options{Create: true, Projection: graphtest.Projection()}
		s, err := Open(t.Context(), path, o)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := s.Replace(t.Context(), graphtest.Corpus(3).Batch(1)); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		files, err := os.ReadDir(filepath.Dir(path))
		if err != nil || len(files) != 1 || files[0].Name() != name {
			t.Errorf("%s: after closing the folder holds %v, %v; want that one file", name, files, err)
		}
		o.Create = false
		if s, err = Open(t.Context(), path, o); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if n, err := s.Count(t.Context()); err != nil || n.Articles != 1 {
			t.Errorf("%s: %+v, %v after opening again", name, n, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFullDisk(t *testing.T) {
	s := openNew(t, Options{maxPages: 60})
	defer s.Close()
	var err error
	written := 0
	for b := range graphtest.Corpus(500).Batches() {
		if err = s.Replace(t.Context(), b); err != nil {
			break
		}
		written++
	}
	if err == nil || !strings.Contains(err.Error(), "the disk is full") || !strings.Contains(err.Error(), DefaultFile) {
		t.Fatalf("got %v, want a word on the full disk", err)
	}
	if n, err := s.Count(t.Context()); err != nil || n.Articles != written || written == 0 {
		t.Errorf("%d articles, %v; want the %d that were written before", n.Articles, err, written)
	}
}

func TestReadOnlyFile(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everything")
	}
	s := openNew(t, Options{})
	if err := errors.Join(s.Close(), os.Chmod(s.path, 0o400)); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), s.path, Options{}); err == nil || !strings.Contains(err.Error(), "permission") {
		t.Errorf("got %v", err)
	}
}

func TestTwoProcesses(t *testing.T) {
	first := openNew(t, Options{})
	defer first.Close()
	tx, err := first.write.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	second, err := Open(t.Context(), first.path, Options{busyTimeout: 1, Projection: graphtest.Projection()})
	if err == nil {
		defer second.Close()
		err = second.Replace(t.Context(), graphtest.Corpus(1).Batch(0))
	}
	if err == nil || !strings.Contains(err.Error(), "another wiregraph is writing") {
		t.Errorf("got %v", err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
}

func TestOmitText(t *testing.T) {
	s := openNew(t, Options{OmitText: true})
	defer s.Close()
	want := graphtest.Corpus(1).Batch(0)
	if err := s.Replace(t.Context(), want); err != nil {
		t.Fatal(err)
	}
	got, _, err := s.Batch(t.Context(), want.Article.ID)
	if err != nil || got.Article.Text != "" || got.Digest != want.Article.Digest() {
		t.Errorf("kept text %q, digest %q, %v", got.Article.Text, got.Digest, err)
	}
}

// TestKill writes in another process, kills it without warning in the middle,
// and wants a sound file that a rerun completes.
func TestKill(t *testing.T) {
	const articles = 400
	path := filepath.Join(t.TempDir(), "x.db")
	cmd := exec.Command(os.Args[0], "-test.run=^TestKillChild$")
	cmd.Env = append(os.Environ(), "WIREGRAPH_TEST_KILL="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for n := 0; n < 20 && lines.Scan(); {
		if lines.Text() == "written" {
			n++
		}
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err == nil {
		t.Fatal("the writer was done before it was killed")
	}
	s, err := Open(t.Context(), path, Options{Projection: graphtest.Projection()})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	n, err := s.Count(t.Context())
	if err != nil || n.Articles < 20 || n.Articles == articles {
		t.Fatalf("%d articles, %v; want some", n.Articles, err)
	}
	checkSound(t, s)
	c := graphtest.Corpus(articles)
	var batches []graph.Batch
	for b := range c.Batches() {
		batches = append(batches, b)
	}
	if err := s.Replace(t.Context(), batches...); err != nil {
		t.Fatal(err)
	}
	checkSound(t, s)
}

// checkSound uses a connection of its own: SQLite checks the full-text index
// against the structure that the connection saw last, and finds fault with one
// that another connection has changed since.
func checkSound(t *testing.T, s *Store) {
	t.Helper()
	db, err := sql.Open("sqlite", s.address("deferred"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var verdict string
	if err := db.QueryRow(`PRAGMA integrity_check`).Scan(&verdict); err != nil || verdict != "ok" {
		t.Errorf("integrity: %s, %v", verdict, err)
	}
	err = graph.Verify(t.Context(), s, graphtest.Projection(), func(d graph.Difference) error { t.Error(d); return nil })
	if err != nil {
		t.Error(err)
	}
}

func TestKillChild(t *testing.T) {
	path := os.Getenv("WIREGRAPH_TEST_KILL")
	if path == "" {
		t.Skip("only as the process that TestKill kills")
	}
	s, err := Open(t.Context(), path, Options{Create: true, Projection: graphtest.Projection()})
	if err != nil {
		t.Fatal(err)
	}
	for b := range graphtest.Corpus(400).Batches() {
		if err := s.Replace(t.Context(), b); err != nil {
			t.Fatal(err)
		}
		os.Stdout.WriteString("written\n")
	}
}

// TestCancelInTheMiddle cancels while a transaction is under way.
func TestCancelInTheMiddle(t *testing.T) {
	s := openNew(t, Options{})
	defer s.Close()
	ctx, cancel := context.WithCancel(t.Context())
	err := s.change(ctx, func(c *change) error {
		if err := c.replace(graphtest.Corpus(1).Batch(0).Canonical()); err != nil {
			return err
		}
		cancel()
		return c.replace(graphtest.Corpus(2).Batch(1).Canonical())
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if n, err := s.Count(t.Context()); err != nil || n.Articles != 0 {
		t.Errorf("%+v, %v; want nothing", n, err)
	}
	if err := s.Replace(t.Context(), graphtest.Corpus(1).Batch(0)); err != nil {
		t.Errorf("the store does not work afterwards: %v", err)
	}
}

// TestOtherVocabulary loads the same articles again when a relation has become
// symmetric and another has begun to stand.
func TestOtherVocabulary(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	load := func(p graph.Projection) *Store {
		s, err := Open(t.Context(), path, Options{Create: true, Projection: p})
		if err != nil {
			t.Fatal(err)
		}
		for b := range graphtest.Corpus(40).Batches() {
			if err := s.Replace(t.Context(), b); err != nil {
				t.Fatal(err)
			}
		}
		return s
	}
	if err := load(graph.Projection{Sign: graphtest.Projection().Sign}).Close(); err != nil {
		t.Fatal(err)
	}
	s := load(graphtest.Projection())
	defer s.Close()
	checkSound(t, s)
}

// TestReadOnly reads a file that may not be written: lying still, and while
// another process has it open and writes. The folder is made unwritable, which
// binds everyone but root.
func TestReadOnly(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x.db")
	w, err := Open(t.Context(), path, Options{Create: true, Projection: graphtest.Projection()})
	if err != nil {
		t.Fatal(err)
	}
	corpus := graphtest.Corpus(2)
	if err := w.Replace(t.Context(), corpus.Batch(0)); err != nil {
		t.Fatal(err)
	}
	articles := func() int {
		s := &Store{path: path, options: Options{ReadOnly: true}}
		r, err := s.open(t.Context(), s.readAddress(), s.readAddress())
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		n, err := r.Count(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if err := r.Retract(t.Context(), corpus.Batch(0).Article.ID); !unwritable(err) {
			t.Errorf("a store for reading takes out an article: %v", err)
		}
		return n.Articles
	}
	if n := articles(); n != 1 {
		t.Errorf("beside a writer: %d articles", n)
	}
	if err := errors.Join(w.Replace(t.Context(), corpus.Batch(1)), w.Close()); err != nil {
		t.Fatal(err)
	}
	for name, mode := range map[string]os.FileMode{path: 0o444, dir: 0o555} {
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { _ = os.Chmod(dir, 0o755) }) // or the folder could not be removed
	if n := articles(); n != 2 {
		t.Errorf("lying still: %d articles", n)
	}
	r, err := Open(t.Context(), path, Options{ReadOnly: true, Projection: graphtest.Projection()})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Error(err)
	}
}
