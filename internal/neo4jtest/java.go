package neo4jtest

import (
	"bufio"
	"context"
	"crypto/rand"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
)

//go:embed pom.xml
var pom []byte

// javaHost runs the server's jars in a directory of its own.
type javaHost struct {
	java, mainClass string
	lib, home       string
	compiler        string // option that says how far Java compiles
	bolt, http      string // addresses

	process *process
}

func javaServer(version string) (*Server, error) {
	java, err := findJava(version)
	if err != nil {
		return nil, err
	}
	lib, err := artifacts(version)
	if err != nil {
		return nil, err
	}
	h := &javaHost{java: java, lib: lib, mainClass: "org.neo4j.server.CommunityEntryPoint", compiler: "-XX:TieredStopAtLevel=1"}
	if benchmarking() {
		h.compiler = "-XX:TieredStopAtLevel=4"
	}
	if major(version) != major(LTS) {
		h.mainClass = "org.neo4j.server.Neo4jCommunity"
	}
	s := &Server{User: "neo4j", Password: rand.Text(), Version: version, host: h}
	if err := h.prepare(s.Password); err != nil {
		return nil, fmt.Errorf("prepare Neo4j %s: %w", version, err)
	}
	s.URI, s.HTTP = "bolt://"+h.bolt, "http://"+h.http
	if err := s.start(nil); err != nil {
		return nil, errors.Join(err, h.remove())
	}
	return s, nil
}

// benchmarking reports whether the test binary was called for its benchmarks.
// For them Java compiles as it does elsewhere; a server that lives for a test or
// two is quicker without its second compiler.
func benchmarking() bool {
	f := flag.Lookup("test.bench")
	return f != nil && f.Value.String() != ""
}

// findJava looks for a Java that this version runs on: 17 or 21 for the
// long-term version, 21 or later for the current one.
func findJava(version string) (string, error) {
	fits := func(v int) bool { return v >= 21 }
	wanted := "21 or later"
	if major(version) == major(LTS) {
		fits = func(v int) bool { return v == 17 || v == 21 }
		wanted = "17 or 21"
	}
	candidates, _ := filepath.Glob("/usr/lib/jvm/*/bin/java") // the pattern is well formed
	if home := os.Getenv("JAVA_HOME"); home != "" {
		candidates = append([]string{filepath.Join(home, "bin", "java")}, candidates...)
	}
	if path, err := exec.LookPath("java"); err == nil {
		candidates = append(candidates, path)
	}
	for _, java := range candidates {
		if fits(javaVersion(java)) {
			return java, nil
		}
	}
	return "", unavailable{fmt.Sprintf("no Java %s in JAVA_HOME, PATH or /usr/lib/jvm", wanted)}
}

var javaRelease = regexp.MustCompile(`version "(\d+)`)

// javaVersion is 0 for what is no Java.
func javaVersion(java string) int {
	out, err := exec.Command(java, "-version").CombinedOutput()
	if err != nil {
		return 0
	}
	match := javaRelease.FindSubmatch(out)
	if match == nil {
		return 0
	}
	v, _ := strconv.Atoi(string(match[1])) // the pattern admits digits alone
	return v
}

// artifacts returns the folder with the server's jars and lets Maven fetch
// them once for each version.
func artifacts(version string) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", unavailable{err.Error()}
	}
	root := filepath.Join(cache, "wiregraph", "neo4j-test")
	lib := filepath.Join(root, version)
	if _, err := os.Stat(lib); err == nil {
		return lib, nil
	}
	if err := os.MkdirAll(root, 0o755); err != nil {
		return "", err
	}
	unlock, err := lock(filepath.Join(root, "lock"))
	if err != nil {
		return "", err
	}
	defer unlock()
	if _, err := os.Stat(lib); err == nil { // another test binary was faster
		return lib, nil
	}
	return lib, fetch(version, lib)
}

func fetch(version, lib string) error {
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return unavailable{"no mvn in PATH to fetch the server's jars"}
	}
	part, err := os.MkdirTemp(filepath.Dir(lib), "part-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(part)
	file := filepath.Join(part, "pom.xml")
	if err := os.WriteFile(file, pom, 0o644); err != nil {
		return err
	}
	jars := filepath.Join(part, "lib")
	out, err := exec.Command(mvn, "-q", "-B", "-f", file, "-Dneo4j.version="+version,
		"dependency:copy-dependencies", "-DincludeScope=runtime", "-DoutputDirectory="+jars).CombinedOutput()
	if err != nil {
		return unavailable{fmt.Sprintf("mvn could not fetch Neo4j %s: %v: %s", version, err, lastLine(out))}
	}
	return os.Rename(jars, lib)
}

func lastLine(out []byte) string {
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	return lines[len(lines)-1]
}

// lock holds a file's lock, so that test binaries that run side by side fetch
// the jars once.
func lock(path string) (unlock func(), err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		f.Close()
		return nil, err
	}
	return func() { f.Close() }, nil
}

// prepare lays out the server's home and sets the password, which works only
// before the first start.
func (h *javaHost) prepare(password string) error {
	home, err := os.MkdirTemp("", "wiregraph-neo4j-")
	if err != nil {
		return err
	}
	h.home = home
	if h.bolt, err = freeAddress(); err != nil {
		return err
	}
	if h.http, err = freeAddress(); err != nil {
		return err
	}
	if err := h.configure(nil); err != nil {
		return err
	}
	cmd := exec.Command(h.java, "-XX:TieredStopAtLevel=1", "-cp", filepath.Join(h.lib, "*"),
		"org.neo4j.server.startup.Neo4jAdminCommand", "dbms", "set-initial-password", password)
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+h.home, "NEO4J_CONF="+filepath.Join(h.home, "conf"))
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("set the first password: %w: %s", err, lastLine(out))
	}
	return nil
}

func freeAddress() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer l.Close()
	return l.Addr().String(), nil
}

func (h *javaHost) configure(settings map[string]string) error {
	all := map[string]string{
		"server.default_listen_address": "127.0.0.1",
		"server.http.listen_address":    h.http,
		"server.bolt.listen_address":    h.bolt,
	}
	maps.Copy(all, settings)
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(all)) {
		fmt.Fprintf(&b, "%s=%s\n", name, all[name])
	}
	conf := filepath.Join(h.home, "conf")
	if err := os.MkdirAll(conf, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(conf, "neo4j.conf"), []byte(b.String()), 0o644)
}

// leashed runs a command, prints its process id, and stops it when standard
// input ends, as it does when the test binary dies. The copy of standard input
// is for dash, which gives background jobs an empty one.
const leashed = `exec 3<&0
"$@" </dev/null 2>&1 3<&- & server=$!
echo "$server"
(cat <&3; kill "$server") >/dev/null 2>&1 & watcher=$!
exec 3<&-
wait "$server"
kill "$watcher" 2>/dev/null`

func (h *javaHost) start(ctx context.Context, settings map[string]string) error {
	if err := h.configure(settings); err != nil {
		return err
	}
	p := &process{started: make(chan struct{}), done: make(chan struct{})}
	if err := p.run(h.command(settings)); err != nil {
		return err
	}
	h.process = p
	select {
	case <-p.started:
		return nil
	case <-p.done:
		return fmt.Errorf("the server ended at once: %s", p.last)
	case <-ctx.Done():
		return errors.Join(ctx.Err(), h.kill())
	}
}

func (h *javaHost) command(settings map[string]string) *exec.Cmd {
	return exec.Command("sh", "-c", leashed, "neo4j", h.java,
		"-Xms"+settings["server.memory.heap.initial_size"], "-Xmx"+settings["server.memory.heap.max_size"],
		"-XX:+UseSerialGC", h.compiler, "-cp", filepath.Join(h.lib, "*"), h.mainClass,
		"--home-dir="+h.home, "--config-dir="+filepath.Join(h.home, "conf"), "--console-mode")
}

// process is a server under its leash.
type process struct {
	leash   io.Closer // closing it stops the server
	server  *os.Process
	started chan struct{} // closed when the server says so
	done    chan struct{} // closed when it has ended
	last    string        // its last line; read it after done
}

func (p *process) run(cmd *exec.Cmd) error {
	leash, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	p.leash = leash
	lines := bufio.NewScanner(out)
	if !lines.Scan() {
		return errors.Join(errors.New("the shell did not start the server"), cmd.Wait())
	}
	pid, err := strconv.Atoi(lines.Text())
	if err != nil {
		return err
	}
	p.server, err = os.FindProcess(pid)
	go p.follow(lines, cmd)
	return err
}

// follow reads the log until the server has ended.
func (p *process) follow(lines *bufio.Scanner, cmd *exec.Cmd) {
	defer close(p.done)
	for started := false; lines.Scan(); {
		p.last = lines.Text()
		if !started && strings.HasSuffix(p.last, " Started.") {
			started = true
			close(p.started)
		}
	}
	p.leash.Close()
	cmd.Wait() // its status is that of a killed server; the log says more
}

func (h *javaHost) stop(ctx context.Context) error {
	return h.end(ctx, syscall.SIGTERM)
}

func (h *javaHost) kill() error {
	return h.end(context.Background(), syscall.SIGKILL)
}

// end signals the server and waits until it has gone. One that has gone
// already is no error.
func (h *javaHost) end(ctx context.Context, signal os.Signal) error {
	if h.process == nil {
		return nil
	}
	select {
	case <-h.process.done:
		return nil
	default:
	}
	if err := h.process.server.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	select {
	case <-h.process.done:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (h *javaHost) remove() error {
	return errors.Join(h.kill(), os.RemoveAll(h.home))
}
