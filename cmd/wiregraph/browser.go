package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/urfave/cli/v2"

	"wiregraph/graph/neo4j"
	"wiregraph/schema"
)

// browserCommand serves what the Neo4j Browser can use.
func browserCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:  "browser",
		Usage: "serve a guide, a style and the ready-made questions to the Neo4j Browser",
		Description: `Serves until Ctrl-C, and prints what to type into the Browser. It does not talk to
the server; the Browser does. The style knows the types and relations of --schema.

Example:
   wiregraph browser`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "listen", Value: "localhost:8474", Usage: "serve at `ADDRESS`; the Neo4j server allows guides from localhost unless told otherwise"},
		},
		Action: func(c *cli.Context) error {
			sch, err := e.loadSchema(c)
			if err != nil {
				return err
			}
			files, err := neo4j.BrowserFiles(browserStyle(sch))
			if err != nil {
				return err
			}
			l, err := net.Listen("tcp", c.String("listen"))
			if err != nil {
				return usageError("--listen: %w", err)
			}
			host, _, err := net.SplitHostPort(c.String("listen"))
			if err != nil {
				return usageError("--listen: %w", err)
			}
			port := l.Addr().(*net.TCPAddr).Port
			fmt.Fprint(e.stdout, neo4j.Instructions(fmt.Sprintf("http://%s", net.JoinHostPort(host, fmt.Sprint(port)))))
			return serve(c.Context, l, files)
		},
	}
}

func browserStyle(sch *schema.Schema) string {
	var types []string
	for _, t := range sch.Types {
		types = append(types, t.Name)
	}
	families := map[string]string{}
	for _, r := range sch.Relations {
		families[r.Name] = r.Family
	}
	return neo4j.Style(types, families)
}

// serve answers until the program is interrupted, which is its ordinary end.
func serve(ctx context.Context, l net.Listener, h http.Handler) error {
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second}
	stopped := context.AfterFunc(ctx, func() { server.Close() })
	defer stopped()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
