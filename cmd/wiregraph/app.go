package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"

	"github.com/urfave/cli/v2"
)

// env is what a command may use of the world outside. Its config and log are
// ready when a command's Action runs.
type env struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	config         *config
	log            *slog.Logger
}

// commands lists every command, in the order of the help text. A command is
// one function in a file of its own.
func commands(e *env) []*cli.Command {
	return []*cli.Command{
		buildCommand(e),
		rebuildCommand(e),
		showCommand(e),
		pathCommand(e),
		exportCommand(e),
		queryCommand(e),
		browserCommand(e),
		copyCommand(e),
		retractCommand(e),
		verifyCommand(e),
		refreshCommand(e),
		sourcesCommand(e),
		changesCommand(e),
		extractCommand(e),
		explainCommand(e),
		evalCommand(e),
		schemaCommand(e),
		analyzeCommand(e),
		completionCommand(e),
		versionCommand(e),
	}
}

// commonFlags are the flags that every command has. They may stand before the
// command as well as after it. Each call makes new ones, because the library
// keeps state in them.
func commonFlags() []cli.Flag {
	const category = "Common:"
	return []cli.Flag{
		&cli.PathFlag{Name: "config", Category: category, Usage: "read the configuration from `FILE` (default wiregraph.yaml here, then in the user's configuration folder)"},
		&cli.StringFlag{Name: "store", Category: category, Value: "wiregraph.db", Usage: "keep the graph in `STORE`: a file, or the bolt://… address of a Neo4j server"},
		&cli.StringSliceFlag{Name: "schema", Category: category, Usage: "layer the vocabulary in `DIR` over the built-in one (repeatable)"},
		&cli.StringFlag{Name: "log-format", Category: category, Value: "text", Usage: "log as `FORMAT`: text or json"},
		&cli.BoolFlag{Name: "verbose", Category: category, Usage: "log what is done"},
	}
}

// run is the whole program. It prints an error once, as one sentence on
// stderr, and returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	out := &results{w: stdout}
	e := &env{stdin: stdin, stdout: out, stderr: stderr, getenv: getenv, log: slog.New(slog.DiscardHandler)}
	app := newApp(e)
	arranged, err := arrange(app, args)
	if err == nil {
		err = app.RunContext(ctx, arranged)
	}
	if out.err != nil && (err == nil || errors.Is(err, out.err)) {
		err = fmt.Errorf("standard output: %w; what was printed is not complete", reason(out.err))
	}
	code := exitCode(ctx, err)
	if coded := (*exitError)(nil); code == exitInterrupted && !(errors.As(err, &coded) && coded.code == code) {
		err = errors.New("interrupted")
	}
	if err != nil {
		fmt.Fprintf(stderr, "wiregraph: %v\n", err)
	}
	return code
}

// results is standard output. It keeps the first error of a write: printers of
// libraries drop theirs, and results that a full disk cut off must not end in
// exit code 0.
type results struct {
	w   io.Writer
	err error
}

func (r *results) Write(p []byte) (int, error) {
	if r.err != nil {
		return 0, r.err
	}
	n, err := r.w.Write(p)
	r.err = err
	return n, err
}

func newApp(e *env) *cli.App {
	app := &cli.App{
		Name:                      "wiregraph",
		Usage:                     "turn news articles into a graph in which every statement is tied to its sentence",
		Version:                   version(),
		HideVersion:               false,
		Reader:                    e.stdin,
		Writer:                    e.stdout,
		ErrWriter:                 e.stderr,
		Flags:                     commonFlags(),
		Commands:                  commands(e),
		EnableBashCompletion:      true,
		DisableSliceFlagSeparator: true, // a comma may be part of a file's name
		HideHelpCommand:           true,
		ExitErrHandler:            func(*cli.Context, error) {}, // run reports
	}
	for _, cmd := range app.Commands {
		prepare(e, cmd, nil)
	}
	return app
}

// prepare gives a command what all commands have: the common flags, errors
// that come back instead of being printed, and configuration before it runs.
// The library's own help subcommand goes, because it would take the words
// "help" and "h" away from the arguments ("wiregraph show h").
func prepare(e *env, cmd *cli.Command, parents []string) {
	path := append(parents[:len(parents):len(parents)], cmd.Name)
	cmd.HideHelpCommand = true
	cmd.OnUsageError = func(_ *cli.Context, err error, _ bool) error { return unreadable(cmd.Flags, err) }
	if cmd.Action != nil {
		cmd.Flags = append(cmd.Flags, commonFlags()...)
		for _, f := range cmd.Flags {
			if b, ok := f.(*cli.BoolFlag); ok {
				b.DisableDefaultText = true // "(default: false)" behind every one of them helps nobody
			}
		}
		cmd.Before = func(c *cli.Context) error { return e.configure(c, path) }
	}
	for _, sub := range cmd.Subcommands {
		prepare(e, sub, path)
	}
}

// configure fills the flags that the command line leaves open from the
// environment and the configuration file, and starts the log.
func (e *env) configure(c *cli.Context, path []string) error {
	cfg, err := loadConfig(c.App, c.Path("config"), e.getenv)
	if err != nil {
		return exit(exitUsage, err)
	}
	e.config = cfg
	if err := cfg.apply(c, path); err != nil {
		return exit(exitUsage, err)
	}
	if err := checkNumbers(c); err != nil {
		return err
	}
	e.log, err = newLog(e.stderr, c.String("log-format"), logLevel(c.Bool("verbose")))
	return exit(exitUsage, err)
}

func logLevel(verbose bool) slog.Level {
	if verbose {
		return slog.LevelDebug
	}
	return slog.LevelWarn
}

// readable writes a duration in JSON as text does, "1.5s", and not as a number of
// nanoseconds.
func readable(_ []string, a slog.Attr) slog.Attr {
	if a.Value.Kind() == slog.KindDuration {
		a.Value = slog.StringValue(a.Value.Duration().String())
	}
	return a
}

func newLog(w io.Writer, format string, level slog.Level) (*slog.Logger, error) {
	options := &slog.HandlerOptions{Level: level, ReplaceAttr: readable}
	switch format {
	case "text":
		return slog.New(slog.NewTextHandler(w, options)), nil
	case "json":
		return slog.New(slog.NewJSONHandler(w, options)), nil
	}
	return nil, fmt.Errorf("--log-format %q: want text or json", format)
}
