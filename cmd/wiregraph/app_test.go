package main

import (
	"bytes"
	"io/fs"
	"log/slog"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestLogsWriteDurationsWithUnits(t *testing.T) {
	for format, want := range map[string]string{"json": `"took":"1.5s"`, "text": "took=1.5s"} {
		var out bytes.Buffer
		log, err := newLog(&out, format, slog.LevelInfo)
		if err != nil {
			t.Fatal(err)
		}
		log.Info("visited", "took", 1500*time.Millisecond)
		if !strings.Contains(out.String(), want) {
			t.Errorf("%s: %s lacks %s", format, out.String(), want)
		}
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) {
	return 0, &fs.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}
}

// TestLostResults holds commands to fail where what they print is lost, whatever
// they print it with.
func TestLostResults(t *testing.T) {
	for _, line := range []string{"--help", "version", "schema list", "schema show WARNED", "schema check ../../examples/vocabulary",
		"query list", "query show who-met-whom", "completion bash", "extract ../../examples/fictional-week.jsonl"} {
		var stderr bytes.Buffer
		args := append([]string{"wiregraph"}, strings.Fields(line)...)
		code := run(t.Context(), args, strings.NewReader(""), full{}, &stderr, func(string) string { return "" })
		want := "wiregraph: standard output: no space left on device; what was printed is not complete\n"
		if code != exitOther || stderr.String() != want {
			t.Errorf("%s: exit code %d, %q", line, code, stderr.String())
		}
	}
}
