package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/go-viper/mapstructure/v2"
	"github.com/urfave/cli/v2"

	"wiregraph/extract/source"
	"wiregraph/extract/source/fetch"
	"wiregraph/internal/refresh"
)

// refreshCommand visits the sources of the configuration.
func refreshCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:      "refresh",
		Usage:     "read what is new in the sources of the configuration",
		ArgsUsage: "[SOURCE...]",
		Description: `Visits every source that the configuration lists under sources:, or those that
are named, once; with --watch again and again, each at its own times. What is
new is read into the store, corrected articles replace what they said before,
and articles that their publisher withdrew go. A source that fails is reported
and does not stop the others; the exit code is then 1, and so it is when a
source is stale. A second refresh on the same store is refused.

Examples:
   wiregraph refresh
   wiregraph refresh --dry-run
   wiregraph refresh island-wire --retry
   wiregraph refresh --watch --listen :9464 --log-format json`,
		Flags: append(slices.Concat(extractFlags(), webFlags(), keepFlags()),
			&cli.BoolFlag{Name: "watch", Usage: "keep visiting, until interrupted"},
			&cli.BoolFlag{Name: "dry-run", Usage: "say what would be looked at, and ask nobody"},
			&cli.BoolFlag{Name: "due", Usage: "visit only sources whose time has come, as --watch does"},
			&cli.BoolFlag{Name: "retry", Usage: "try all dead letters again now"},
			&cli.StringFlag{Name: "listen", Usage: "with --watch, serve /healthz and /metrics at `ADDRESS`, such as :9464"},
			&cli.StringFlag{Name: "time-zone", Usage: "read cron expressions in `ZONE`, such as Europe/Berlin (default UTC)"},
			&cli.IntFlag{Name: "parallel", Value: 8, Usage: "visit `N` sources at once"},
			&cli.BoolFlag{Name: "json", Usage: "print the results as JSON"},
		),
		Action: func(c *cli.Context) error { return e.refresh(c) },
	}
}

// webFlags say how to behave on the web.
func webFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "contact", Usage: "name `ADDRESS`, a page or mail address, to the sites that are visited"},
		&cli.BoolFlag{Name: "allow-private", Usage: "allow addresses of private networks and of this machine"},
		&cli.DurationFlag{Name: "per-host", Value: time.Second, Usage: "leave `TIME` between two requests to one host"},
	}
}

// newFetcher makes the fetcher that webFlags describe.
func newFetcher(c *cli.Context) *fetch.Fetcher {
	perHost := c.Duration("per-host")
	if perHost == 0 {
		perHost = -1 // the fetcher's word for none
	}
	v, _, _ := strings.Cut(version(), " ")
	return fetch.New(strings.Trim(v, "()"), fetch.Options{Contact: c.String("contact"), AllowPrivate: c.Bool("allow-private"), PerHost: perHost})
}

// sources reads the list of the configuration.
func (e *env) sources(get source.Getter, zone string) ([]refresh.Source, error) {
	var list []refresh.Config
	err := e.config.UnmarshalKey("sources", &list, func(d *mapstructure.DecoderConfig) { d.ErrorUnused = true })
	if err != nil {
		return nil, usageError("configuration %s: %s", e.config.file, misread(err))
	}
	if len(list) == 0 {
		return nil, usageError("there are no sources: list them in %s under sources:, each with at: and an address or a path", configName)
	}
	out, err := refresh.Configure(list, zone, get, e.config.resolve)
	if err != nil {
		return nil, usageError("configuration %s: %w", e.config.file, err)
	}
	return out, nil
}

// unfit is what the decoder says of one source of the list.
var unfit = regexp.MustCompile(`(?m)^'(\[\d+\])?(?:\.?(\w+))?' (.*)$`)

// misread says in the words of the documents what the decoder found wrong with
// the list of sources.
func misread(err error) string {
	var lines []string
	for _, m := range unfit.FindAllStringSubmatch(err.Error(), -1) {
		where := "sources" + m[1]
		if m[2] != "" {
			where += " " + strings.ToLower(m[2])
		}
		if keys, ok := strings.CutPrefix(m[3], "has invalid keys: "); ok {
			lines = append(lines, where+": unknown key "+keys+"; want "+configSections["sources"])
		} else {
			lines = append(lines, where+": "+m[3]+"; want "+configSections["sources"])
		}
	}
	if len(lines) == 0 {
		return "sources: " + err.Error()
	}
	return strings.Join(lines, "\n")
}

func (e *env) refresh(c *cli.Context) (err error) {
	if c.IsSet("listen") && !c.Bool("watch") {
		return usageError("--listen needs --watch: one pass is over before anybody asks")
	}
	sources, err := e.sources(newFetcher(c), c.String("time-zone"))
	if err != nil {
		return err
	}
	sch, err := e.loadSchema(c)
	if err != nil {
		return err
	}
	r := &refresh.Runner{Sources: sources, Workers: c.Int("workers"), Parallel: c.Int("parallel"), Log: e.log}
	which := refresh.Which{Names: c.Args().Slice(), DueOnly: c.Bool("due"), Retry: c.Bool("retry")}
	dry := c.Bool("dry-run")
	how := toMake
	if dry {
		how = toRead
	}
	st, err := e.openStore(c, sch, how)
	if dry && errors.Is(err, fs.ErrNotExist) {
		return e.dryRun(c, r, which) // nothing is known yet, and a dry run makes no file
	}
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, storeError(st.Close())) }()
	r.Store = st
	if dry {
		return e.dryRun(c, r, which)
	}
	if r.Extractor, r.Fingerprint, err = e.newReader(c, sch); err != nil {
		return err
	}
	if c.Bool("watch") {
		return e.watch(c, r, which)
	}
	return e.pass(c, r, which)
}

func (e *env) dryRun(c *cli.Context, r *refresh.Runner, which refresh.Which) error {
	plans, err := r.Plans(c.Context, which)
	if err != nil {
		return refreshError(c.Context, err)
	}
	if c.Bool("json") {
		return printJSON(e.stdout, plans)
	}
	for _, p := range plans {
		switch {
		case p.Error != "":
			fmt.Fprintf(e.stdout, "%s: %s\n", p.Source, p.Error)
		case !p.Waiting.IsZero():
			fmt.Fprintf(e.stdout, "%s: waits until %s\n", p.Source, p.Waiting.Format(time.RFC3339))
		case len(p.Places) == 0:
			fmt.Fprintf(e.stdout, "%s: nothing to look at\n", p.Source)
		default:
			fmt.Fprintf(e.stdout, "%s: %d to look at\n  %s\n", p.Source, len(p.Places), strings.Join(p.Places, "\n  "))
		}
	}
	return nil
}

// pass visits once and prints what came of it.
func (e *env) pass(c *cli.Context, r *refresh.Runner, which refresh.Which) error {
	results, err := r.Pass(c.Context, which)
	if err != nil {
		return refreshError(c.Context, err)
	}
	if c.Bool("json") {
		if err := printJSON(e.stdout, results); err != nil {
			return err
		}
	} else {
		e.printResults(results)
	}
	return e.verdict(c, r, results)
}

func (e *env) printResults(results []refresh.Result) {
	for _, res := range results {
		s := res.Summary
		switch {
		case res.Error != "":
			fmt.Fprintf(e.stdout, "%s: failed: %s\n", res.Source, res.Error)
		case !res.Waiting.IsZero():
			fmt.Fprintf(e.stdout, "%s: waits until %s\n", res.Source, res.Waiting.Format(time.RFC3339))
		default:
			fmt.Fprintf(e.stdout, "%s: %d new, %d changed, %d unchanged, %d failed, %d skipped, %d withdrawn\n",
				res.Source, s.New, s.Changed, s.Unchanged, s.Failed, s.Skipped, s.Gone)
		}
	}
}

// verdict turns the exit code red where a source failed or is stale.
func (e *env) verdict(c *cli.Context, r *refresh.Runner, results []refresh.Result) error {
	all, err := r.Standings(c.Context)
	if err != nil {
		return refreshError(c.Context, err)
	}
	var failed, articles int
	for _, res := range results {
		articles += res.Summary.Failed
		if res.Error != "" {
			failed++
		}
	}
	stale := refresh.Judge(all).Stale
	if failed+articles+len(stale) == 0 {
		return nil
	}
	return exit(exitPartial, fmt.Errorf("%s and %s failed, %d stale; wiregraph sources says more", plural(failed, "source"), plural(articles, "article"), len(stale)))
}

// watch visits until it is interrupted, which is how it ends.
func (e *env) watch(c *cli.Context, r *refresh.Runner, which refresh.Which) error {
	if len(which.Names) > 0 || which.DueOnly || which.Retry {
		return usageError("--watch visits all sources at their times; it takes no SOURCE, --due or --retry")
	}
	log, err := newLog(e.stderr, c.String("log-format"), slog.LevelInfo)
	if err != nil {
		return usageError("%w", err)
	}
	if !c.Bool("verbose") {
		r.Log = log
	}
	stop, err := e.serve(c, r)
	if err != nil {
		return err
	}
	defer stop()
	r.Log.Info("watching", "sources", len(r.Sources))
	if err := r.Watch(c.Context); err != nil {
		return refreshError(c.Context, err)
	}
	r.Log.Info("stopped")
	return nil
}

// serve answers for health and metrics until stop is called.
func (e *env) serve(c *cli.Context, r *refresh.Runner) (stop func(), err error) {
	address := c.String("listen")
	if address == "" {
		return func() {}, nil
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return nil, usageError("--listen %s: %w", address, err)
	}
	server := &http.Server{Handler: r.Handler(), ReadHeaderTimeout: 10 * time.Second, WriteTimeout: time.Minute}
	go func() {
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			r.Log.Error("health and metrics are no longer served", "error", err)
		}
	}()
	r.Log.Info("serving health and metrics", "address", listener.Addr().String())
	return func() { _ = server.Close() }, nil // the program is ending
}

// refreshError gives the errors of a refresher their exit codes.
func refreshError(ctx context.Context, err error) error {
	var held *refresh.HeldError
	switch {
	case ctx.Err() != nil:
		return exit(exitInterrupted, errors.New("interrupted; what was read is stored, and the next pass goes on from there"))
	case errors.As(err, &held), errors.Is(err, refresh.ErrLost):
		return exit(exitStore, err)
	case errors.Is(err, refresh.ErrUnknown):
		return exit(exitUsage, err)
	}
	return storeError(err)
}
