package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
	"github.com/xrash/smetrics"
)

// completionFlag is what the completion scripts append to a half-typed line.
const completionFlag = "--generate-bash-completion"

// arrange puts a command line into the one order that the library reads:
// command, flags, "--", arguments. The library stops at the first argument, so
// that "build articles/ --store x.db" would read --store as a file; people
// write it all the same. A word that is no command and a flag that does not
// exist end here, in one sentence that names the nearest known one.
func arrange(app *cli.App, args []string) ([]string, error) {
	if len(args) == 0 {
		return args, nil
	}
	if args[len(args)-1] == completionFlag {
		return completing(args), nil
	}
	a := arranger{subcommands: app.Commands, flags: app.Flags, path: []string{app.Name}}
	for rest := args[1:]; len(rest) > 0; {
		used, err := a.take(rest)
		if err != nil {
			return nil, err
		}
		rest = rest[used:]
	}
	return a.line()
}

// completing is a half-typed line as the library completes it. It takes what
// stands behind "--" for arguments, the completion flag too, and would run the
// command: "rebuild --<Tab>" would rebuild. A single hyphen lists the flags.
func completing(args []string) []string {
	if at := slices.Index(args, "--"); at >= 0 {
		return append(args[:at:at], "-", completionFlag)
	}
	return args
}

// arranger is a command line sorted so far.
type arranger struct {
	path        []string // program and commands
	command     *cli.Command
	subcommands []*cli.Command
	flags       []cli.Flag // those that may stand here
	given       []string
	arguments   []string

	help, version bool // asked for
}

// take sorts the first word of rest, with its value where it is a flag that
// has one, and returns how many words it used.
func (a *arranger) take(rest []string) (int, error) {
	word := rest[0]
	switch {
	case word == "--":
		a.arguments = append(a.arguments, rest[1:]...)
		return len(rest), nil
	case len(word) > 1 && word[0] == '-':
		return a.takeFlag(rest)
	case len(a.arguments) == 0 && len(a.subcommands) > 0:
		return 1, a.takeCommand(word)
	}
	a.arguments = append(a.arguments, word)
	return 1, nil
}

func (a *arranger) takeFlag(rest []string) (int, error) {
	name, _, hasValue := strings.Cut(strings.TrimLeft(rest[0], "-"), "=")
	switch {
	case name == "help" || name == "h":
		a.help = true
		return 1, nil
	case len(a.path) == 1 && (name == "version" || name == "v"):
		a.version = true
		return 1, nil
	}
	at := slices.IndexFunc(a.flags, func(f cli.Flag) bool { return slices.Contains(f.Names(), name) })
	if at < 0 {
		return 0, usageError("%s has no flag %s%s", strings.Join(a.path, " "), strings.TrimSuffix(rest[0], "="), a.nearestFlag(name))
	}
	n := 1
	if flag, ok := a.flags[at].(cli.DocGenerationFlag); ok && flag.TakesValue() && !hasValue {
		n = 2
	}
	if n > len(rest) {
		return 0, usageError("%s needs a value", rest[0])
	}
	a.given = append(a.given, rest[:n]...)
	return n, nil
}

func (a *arranger) takeCommand(word string) error {
	at := slices.IndexFunc(a.subcommands, func(c *cli.Command) bool { return c.HasName(word) })
	switch {
	case at >= 0:
		a.command = a.subcommands[at]
		a.path = append(a.path, word)
		a.subcommands, a.flags = a.command.Subcommands, a.command.Flags
	case a.command != nil && a.command.Action != nil:
		a.arguments = append(a.arguments, word)
	case a.command == nil && word == "help":
		a.help = true
	default:
		return usageError("%s has no command %q%s", strings.Join(a.path, " "), word, a.nearestCommand(word))
	}
	return nil
}

// line is the sorted command line. It must come to a command that runs, or ask
// for help; a command whose ArgsUsage is empty takes no arguments.
func (a *arranger) line() ([]string, error) {
	path := strings.Join(a.path, " ")
	switch {
	case a.help:
		return append(a.path, "--help"), nil
	case a.version:
		return append(a.path, "--version"), nil
	case a.command == nil || a.command.Action == nil:
		return nil, usageError("%s needs a command: %s (--help says more)", path, strings.Join(visibleNames(a.subcommands), ", "))
	case len(a.arguments) > 0 && a.command.ArgsUsage == "":
		return nil, usageError("%s takes no arguments, but has %q", path, a.arguments[0])
	}
	return slices.Concat(a.path, a.given, []string{"--"}, a.arguments), nil
}

func (a *arranger) nearestFlag(name string) string {
	var names []string
	for _, f := range a.flags {
		for _, n := range f.Names() {
			if len(n) > 1 {
				names = append(names, n)
			}
		}
	}
	return nearest(name, names, "--", helpLists)
}

func (a *arranger) nearestCommand(word string) string {
	return nearest(word, visibleNames(a.subcommands), "", helpLists)
}

func visibleNames(commands []*cli.Command) []string {
	var names []string
	for _, c := range commands {
		if !c.Hidden {
			names = append(names, c.Name)
		}
	}
	return names
}

// helpLists is where to look for a command, a flag or a key.
const helpLists = "--help lists what there is"

// nearest is "; did you mean X?" for the name that is most like word, written
// behind a prefix, or the place to look it up where none is like it. The prefix
// is no part of the comparison: it would make all names alike.
func nearest(word string, names []string, prefix, lookup string) string {
	const alike = 0.75
	best, score := "", alike
	for _, n := range names {
		if s := smetrics.JaroWinkler(word, n, 0.7, 4); s > score {
			best, score = n, s
		}
	}
	if best == "" {
		return "; " + lookup
	}
	return fmt.Sprintf("; did you mean %s%s?", prefix, best)
}
