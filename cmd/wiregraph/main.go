// Command wiregraph reads news articles and builds a sourced graph of them.
//
// This package is the wiring: flags, configuration, which store, which
// extractor, and what is printed. It decides nothing about language or graphs.
// It is the only place that names implementations of the interfaces that the
// other packages declare.
//
// Invariant: run reaches the outside only through its arguments and the file
// system, and its result is one of the exit codes in exit.go.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	os.Exit(execute())
}

// execute runs the program as the process, with Ctrl-C as cancellation. After
// the first signal the handler is gone, so that a second one ends a program
// that does not stop by itself.
func execute() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	return run(ctx, os.Args, os.Stdin, os.Stdout, os.Stderr, os.Getenv)
}
