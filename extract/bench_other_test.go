//go:build !unix

package extract

import "time"

// processorTime is not known here.
func processorTime() time.Duration { return 0 }
