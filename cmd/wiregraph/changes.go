package main

import (
	"errors"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"wiregraph/extract/source"
	"wiregraph/internal/refresh/changes"
)

// changesCommand says what is new in the graph.
func changesCommand(e *env) *cli.Command {
	formats := strings.Join(slices.Sorted(maps.Keys(changes.Formats)), ", ")
	return &cli.Command{
		Name:  "changes",
		Usage: "show what is new in the graph since a time, with the sentences",
		Description: `New relations, newly denied ones, those that a second independent source
confirms, new offices and new entities, by when wiregraph first read the
articles. WHEN is a time before now (24h, 7d), a day (2026-01-30) or a time
(2026-01-30T06:00:00Z). The atom format is a feed of new edges for a reader to
subscribe to: write it where a web server finds it, and give its address there
with --address, so that the feed links to itself.

Examples:
   wiregraph changes --since 7d
   wiregraph changes --since 2026-01-30 --format html > brief.html
   wiregraph changes --since 48h --format atom > changes.atom`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "since", Value: "24h", Usage: "show what came since `WHEN`"},
			&cli.StringFlag{Name: "address", Usage: "with --format atom, say in the feed that it is found at `URL`"},
			&cli.StringFlag{Name: "format", Value: "text", Usage: "print as `FORMAT`: " + formats},
		},
		Action: func(c *cli.Context) (err error) {
			now := time.Now()
			since, err := parseWhen(c.String("since"), now)
			if err != nil {
				return err
			}
			write, known := changes.Formats[c.String("format")]
			if !known {
				return usageError("--format %q: want one of %s", c.String("format"), formats)
			}
			address := c.String("address")
			if address != "" && !source.IsAddress(address) {
				return usageError("--address %q: want the feed's address, beginning with https:// or http://", address)
			}
			sch, err := e.loadSchema(c)
			if err != nil {
				return err
			}
			st, err := e.openStore(c, sch, toRead)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, storeError(st.Close())) }()
			report, err := changes.Since(c.Context, st, projection(sch), since, now)
			if err != nil {
				return storeError(err)
			}
			report.Address = address
			return write(e.stdout, report)
		},
	}
}

var ago = regexp.MustCompile(`^(\d{1,5})(m|h|d|w)$`)

// parseWhen reads a time, a day, or a time before now.
func parseWhen(s string, now time.Time) (time.Time, error) {
	if m := ago.FindStringSubmatch(s); m != nil {
		n, err := strconv.Atoi(m[1])
		unit := map[string]time.Duration{"m": time.Minute, "h": time.Hour, "d": 24 * time.Hour, "w": 7 * 24 * time.Hour}[m[2]]
		return now.Add(-time.Duration(n) * unit), err
	}
	t, err := source.ParseTime(s)
	if err != nil || s == "" {
		return time.Time{}, usageError("--since %q: want a time before now like 24h or 7d, a day like 2026-01-30, or a time like 2026-01-30T06:00:00Z", s)
	}
	return t, nil
}
