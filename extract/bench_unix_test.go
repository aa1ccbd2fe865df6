//go:build unix

package extract

import (
	"syscall"
	"time"
)

// processorTime is what this process has used so far. A machine that others
// share stretches the wall clock, not this.
func processorTime() time.Duration {
	var r syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
