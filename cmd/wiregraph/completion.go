package main

import (
	_ "embed"
	"io"
	"strings"

	"github.com/urfave/cli/v2"
)

// The scripts ask the program itself, so that they never go stale; fish has
// the library write one out.
var (
	//go:embed completion/bash.sh
	bashCompletion string
	//go:embed completion/zsh.sh
	zshCompletion string
)

// fishCompletion is the library's script, in which the placeholders of flags
// have lost the backquotes that only mark them as such.
func fishCompletion(app *cli.App) (string, error) {
	script, err := app.ToFishCompletion()
	return strings.ReplaceAll(script, "`", ""), err
}

// completionCommand prints a completion script for a shell.
func completionCommand(e *env) *cli.Command {
	script := func(shell, where string, text func(*cli.App) (string, error)) *cli.Command {
		return &cli.Command{
			Name:        shell,
			Usage:       "print the completion script for " + shell,
			Description: "Example:\n   " + where,
			Action: func(c *cli.Context) error {
				out, err := text(c.App)
				if err != nil {
					return err
				}
				_, err = io.WriteString(e.stdout, out)
				return err
			},
		}
	}
	constant := func(s string) func(*cli.App) (string, error) {
		return func(*cli.App) (string, error) { return s, nil }
	}
	return &cli.Command{
		Name:  "completion",
		Usage: "print a script that completes commands and flags in a shell",
		Subcommands: []*cli.Command{
			script("bash", `source <(wiregraph completion bash)`, constant(bashCompletion)),
			script("zsh", `wiregraph completion zsh > "${fpath[1]}/_wiregraph"`, constant(zshCompletion)),
			script("fish", `wiregraph completion fish > ~/.config/fish/completions/wiregraph.fish`, fishCompletion),
		},
	}
}
