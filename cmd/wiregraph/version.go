package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/urfave/cli/v2"
)

// versionCommand prints which build this is.
func versionCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:        "version",
		Usage:       "print the version, the commit and the Go release it was built with",
		Description: "Example:\n   wiregraph version",
		Action: func(*cli.Context) error {
			_, err := fmt.Fprintf(e.stdout, "wiregraph %s %s\n", version(), runtime.Version())
			return err
		},
	}
}

// version is the module's version with the commit it was built from, as far as
// the build recorded them.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	v := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 && v == "(devel)" {
			v += " " + s.Value[:12]
		}
	}
	return v
}
