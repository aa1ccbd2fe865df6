package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"wiregraph/graph"
	"wiregraph/graph/sqlite"
)

// newsServer serves the files below a folder of a script. The word $NEWS in
// them stands for its address. A file whose first line begins with "!" tells
// how to misbehave: "!500", "!429 3600" (with Retry-After), "!loop",
// "!truncated", "!latin1" (with a wrong charset in the header).
type newsServer struct {
	dir      string
	server   *httptest.Server
	requests atomic.Int64
	onAsk    atomic.Pointer[func(n int64)]
}

// scriptServers has the server of each script by its work folder; scripts run
// side by side.
var scriptServers sync.Map

// serveNews DIR starts a server of the files in DIR and sets $NEWS.
func serveNews(ts *testscript.TestScript, _ bool, args []string) {
	s := &newsServer{dir: ts.MkAbs(args[0])}
	s.server = httptest.NewServer(s)
	ts.Defer(s.server.Close)
	ts.Setenv("NEWS", s.server.URL)
	ts.Setenv("WIREGRAPH_REFRESH_ALLOW_PRIVATE", "true")
	ts.Setenv("WIREGRAPH_REFRESH_PER_HOST", "0s")
	scriptServers.Store(ts.Getenv("WORK"), s)
}

func (s *newsServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if f := s.onAsk.Load(); f != nil {
		(*f)(s.requests.Add(1))
	}
	data, err := os.ReadFile(filepath.Join(s.dir, filepath.FromSlash(strings.TrimPrefix(r.URL.Path, "/"))))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	text := strings.ReplaceAll(string(data), "$NEWS", s.server.URL)
	if order, rest, ok := strings.Cut(text, "\n"); ok && strings.HasPrefix(order, "!") {
		misbehave(w, r, strings.Fields(order[1:]), rest)
		return
	}
	tag := strconv.Quote(strconv.Itoa(len(text)) + text[max(0, len(text)/2-4):len(text)/2])
	w.Header().Set("ETag", tag)
	if r.Header.Get("If-None-Match") == tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	fmt.Fprint(w, text)
}

func misbehave(w http.ResponseWriter, r *http.Request, order []string, rest string) {
	switch order[0] {
	case "loop":
		http.Redirect(w, r, r.URL.Path, http.StatusFound)
	case "truncated":
		w.Header().Set("Content-Length", strconv.Itoa(2*len(rest)))
		fmt.Fprint(w, rest)
	case "latin1":
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		for _, c := range rest {
			_, _ = w.Write([]byte{byte(c)}) // the client may have gone
		}
	default:
		status, _ := strconv.Atoi(order[0])
		if len(order) > 1 {
			w.Header().Set("Retry-After", order[1])
		}
		w.WriteHeader(status)
	}
}

// expandFile FILE puts the environment into a file.
func expandFile(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(os.Expand(ts.ReadFile(args[0]), ts.Getenv)), 0o600))
}

// sameSums STORE STORE wants the same record and view in two stores.
func sameSums(ts *testscript.TestScript, _ bool, args []string) {
	var sums []string
	for _, file := range args {
		st, err := sqlite.Open(context.Background(), ts.MkAbs(file), sqlite.Options{})
		ts.Check(err)
		sum, err := graph.Checksum(context.Background(), st)
		ts.Check(errors.Join(err, st.Close()))
		sums = append(sums, sum)
	}
	if sums[0] != sums[1] {
		ts.Fatalf("%s and %s differ", args[0], args[1])
	}
}

// killedAtRequest COMMAND... runs the program again and again and kills it at
// the first request, at the second, and so on, until it is quick enough to end
// by itself.
func killedAtRequest(ts *testscript.TestScript, _ bool, args []string) {
	v, _ := scriptServers.Load(ts.Getenv("WORK"))
	s := v.(*newsServer)
	kills := 0
	for k := int64(1); ; k++ {
		cmd := exec.Command(programIn(ts.Getenv("PATH")), args...)
		cmd.Dir = ts.MkAbs(".")
		for _, name := range []string{"HOME", "PATH", "WORK", "NEWS", "WIREGRAPH_REFRESH_ALLOW_PRIVATE", "WIREGRAPH_REFRESH_PER_HOST"} {
			cmd.Env = append(cmd.Env, name+"="+ts.Getenv(name))
		}
		hold := make(chan struct{})
		reached := make(chan struct{})
		s.requests.Store(0)
		f := func(n int64) {
			if n == k {
				close(reached)
			}
			if n >= k {
				<-hold // no answer any more: the program is to die waiting
			}
		}
		s.onAsk.Store(&f)
		ts.Check(cmd.Start())
		ended := make(chan error, 1)
		go func() { ended <- cmd.Wait() }()
		select {
		case <-reached:
			kills++
			ts.Check(cmd.Process.Kill())
			<-ended
		case err := <-ended:
			ts.Check(err)
			close(hold)
			s.onAsk.Store(nil)
			ts.Logf("killed %d times", kills)
			if kills < 3 {
				ts.Fatalf("killed only %d times", kills)
			}
			return
		case <-time.After(time.Minute):
			ts.Fatalf("neither a request nor an end in a minute")
		}
		close(hold)
		s.onAsk.Store(nil)
	}
}

// programIn finds the program that scripts run.
func programIn(path string) string {
	for _, dir := range filepath.SplitList(path) {
		if file := filepath.Join(dir, "wiregraph"); fileExists(file) {
			return file
		}
	}
	return "wiregraph"
}

func fileExists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}
