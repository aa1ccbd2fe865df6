package refresh

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Health is what the health endpoint answers.
type Health struct {
	OK      bool       `json:"ok"`
	Stale   []string   `json:"stale"`
	Error   string     `json:"error,omitempty"` // the store does not answer
	Sources []Standing `json:"sources"`
}

// Judge makes a health of standings: red where one source is stale.
func Judge(all []Standing) Health {
	h := Health{OK: true, Stale: []string{}, Sources: all}
	for _, s := range all {
		if s.State == Stale {
			h.OK = false
			h.Stale = append(h.Stale, s.Source)
		}
	}
	return h
}

// Handler serves /healthz (200 or 503, with every source's standing) and
// /metrics. It may be called once for a Runner, before its first visit, and
// gives the Runner its Metrics.
func (r *Runner) Handler() http.Handler {
	reg := prometheus.NewRegistry()
	reg.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	r.Metrics = NewMetrics(reg)
	mux := http.NewServeMux()
	RegisterStaleness(reg, func() ([]Standing, error) { return r.Standings(context.Background()) })
	mux.Handle("GET /metrics", promhttp.HandlerFor(reg, promhttp.HandlerOpts{}))
	mux.HandleFunc("GET /healthz", r.health)
	return mux
}

func (r *Runner) health(w http.ResponseWriter, req *http.Request) {
	all, err := r.Standings(req.Context())
	h := Judge(all)
	if err != nil {
		h.OK, h.Error = false, err.Error()
	}
	w.Header().Set("Content-Type", "application/json")
	if !h.OK {
		w.WriteHeader(http.StatusServiceUnavailable)
	}
	if err := json.NewEncoder(w).Encode(h); err != nil {
		r.Log.Debug("a health answer was not taken", "error", err)
	}
}
