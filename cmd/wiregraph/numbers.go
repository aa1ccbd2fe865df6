package main

import (
	"regexp"
	"slices"

	"github.com/urfave/cli/v2"
)

// checkNumbers refuses values that no flag of ours can mean: a number below
// zero, a score above one. A value out of range would otherwise find nothing,
// in silence.
func checkNumbers(c *cli.Context) error {
	for _, f := range c.Command.Flags {
		name := f.Names()[0]
		switch f.(type) {
		case *cli.IntFlag:
			if n := c.Int(name); n < 0 {
				return usageError("--%s %d: want 0 or more", name, n)
			}
		case *cli.Float64Flag: // all of them are scores
			if x := c.Float64(name); !(x >= 0 && x <= 1) {
				return usageError("--%s %v: want a number from 0 to 1", name, x)
			}
		case *cli.DurationFlag:
			if d := c.Duration(name); d < 0 {
				return usageError("--%s %v: want 0 or more", name, d)
			}
		}
	}
	return nil
}

// unreadableValue is what the library says of a value that it cannot read; the
// reasons behind it speak to programmers.
var unreadableValue = regexp.MustCompile(`^invalid (?:boolean )?value (".*") for (?:flag )?-([a-z-]+): `)

// unreadable says what a flag wants whose value cannot be read.
func unreadable(flags []cli.Flag, err error) error {
	m := unreadableValue.FindStringSubmatch(err.Error())
	if m == nil {
		return usageError("%w", err)
	}
	want := "another value"
	if at := slices.IndexFunc(flags, func(f cli.Flag) bool { return slices.Contains(f.Names(), m[2]) }); at >= 0 {
		want = wanted(flags[at])
	}
	return usageError("--%s %s: want %s", m[2], m[1], want)
}

// wanted is what a flag's value may be.
func wanted(f cli.Flag) string {
	switch f.(type) {
	case *cli.IntFlag:
		return "a whole number"
	case *cli.Float64Flag:
		return "a number from 0 to 1"
	case *cli.DurationFlag:
		return "a time like 500ms, 2s or 1m"
	case *cli.BoolFlag:
		return "true or false"
	}
	return "text"
}
