package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"wiregraph/extract/source"
)

// Exit codes, documented in docs/cli.md. Scripts depend on them: a number
// never changes its meaning.
const (
	exitOK          = 0   // done
	exitPartial     = 1   // done, but some articles or sources failed; the rest is stored
	exitUsage       = 2   // unknown command, wrong flag, broken configuration
	exitStore       = 3   // the store cannot be opened, read or written
	exitInput       = 4   // a named input cannot be read
	exitSchema      = 5   // the vocabulary has problems
	exitNotFound    = 6   // no such entity, article or query, or a name that fits several
	exitOther       = 9   // anything else
	exitInterrupted = 130 // Ctrl-C or SIGTERM; the store is sound
)

// exitError is an error with the exit code that it asks for.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string { return e.err.Error() }
func (e *exitError) Unwrap() error { return e.err }

// exit gives err an exit code; nil stays nil.
func exit(code int, err error) error {
	if err == nil {
		return nil
	}
	return &exitError{code, err}
}

// inputError marks an error of a named input, and says of a path what to do.
func inputError(err error) error {
	var inFile *fs.PathError
	if errors.As(err, &inFile) {
		err = source.PathError(inFile.Path, err)
	}
	return exit(exitInput, err)
}

// reason is what the system says of a file, without the name of the call and
// the path, for a sentence that begins with the path.
func reason(err error) error {
	var inFile *fs.PathError
	if errors.As(err, &inFile) {
		return inFile.Err
	}
	return err
}

// usageError is a mistake on the command line or in the configuration.
func usageError(format string, args ...any) error {
	return exit(exitUsage, fmt.Errorf(format, args...))
}

// exitCode is the code for what a command returned. An interrupt wins over
// whatever error the interrupted work came back with.
func exitCode(ctx context.Context, err error) int {
	var coded *exitError
	switch {
	case err == nil:
		return exitOK
	case ctx.Err() != nil:
		return exitInterrupted
	case errors.As(err, &coded):
		return coded.code
	}
	return exitOther
}
