package refresh

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"wiregraph/internal/pipeline"
)

// Metrics counts visits for Prometheus. A nil one counts nothing.
type Metrics struct {
	visits   *prometheus.CounterVec
	articles *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	success  *prometheus.GaugeVec
	due      *prometheus.GaugeVec
	letters  *prometheus.GaugeVec
}

// NewMetrics makes metrics and registers them.
func NewMetrics(reg prometheus.Registerer) *Metrics {
	m := &Metrics{
		visits:   prometheus.NewCounterVec(prometheus.CounterOpts{Name: "wiregraph_source_visits_total", Help: "Visits to a source by result: ok or failed."}, []string{"source", "result"}),
		articles: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "wiregraph_source_articles_total", Help: "Articles of a source by outcome: new, changed, unchanged, failed, skipped, gone."}, []string{"source", "outcome"}),
		seconds:  prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "wiregraph_source_visit_seconds", Help: "How long visits take.", Buckets: []float64{.05, .25, 1, 5, 30, 120, 600}}, []string{"source"}),
		success:  prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "wiregraph_source_last_success_timestamp_seconds", Help: "When a visit last succeeded, in seconds since 1970; 0 for never."}, []string{"source"}),
		due:      prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "wiregraph_source_next_due_timestamp_seconds", Help: "When the source is visited next, in seconds since 1970."}, []string{"source"}),
		letters:  prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "wiregraph_source_dead_letters", Help: "Pieces of the source that could not be read."}, []string{"source"}),
	}
	reg.MustRegister(m.visits, m.articles, m.seconds, m.success, m.due, m.letters)
	return m
}

// visited enters one visit.
func (m *Metrics) visited(s Status, sum pipeline.Summary, err error, took time.Duration) {
	if m == nil {
		return
	}
	result := "ok"
	if err != nil {
		result = "failed"
	}
	m.visits.WithLabelValues(s.Source, result).Inc()
	for outcome, n := range map[string]int{"new": sum.New, "changed": sum.Changed, "unchanged": sum.Unchanged,
		"failed": sum.Failed, "skipped": sum.Skipped, "gone": sum.Gone} {
		m.articles.WithLabelValues(s.Source, outcome).Add(float64(n))
	}
	m.seconds.WithLabelValues(s.Source).Observe(took.Seconds())
	success := 0.0
	if !s.LastSuccess.IsZero() {
		success = float64(s.LastSuccess.Unix())
	}
	m.success.WithLabelValues(s.Source).Set(success)
	m.due.WithLabelValues(s.Source).Set(float64(s.NextDue.Unix()))
	m.letters.WithLabelValues(s.Source).Set(float64(s.Letters))
}

// staleness is a collector that judges at the moment it is asked: a source
// grows stale while nothing happens, which no counter would notice.
type staleness struct {
	standings func() ([]Standing, error)
	desc      *prometheus.Desc
}

// RegisterStaleness registers the gauge wiregraph_source_stale.
func RegisterStaleness(reg prometheus.Registerer, standings func() ([]Standing, error)) {
	reg.MustRegister(&staleness{standings, prometheus.NewDesc("wiregraph_source_stale",
		"1 for a source without a success for longer than three of its own intervals.", []string{"source"}, nil)})
}

// Describe implements prometheus.Collector.
func (c *staleness) Describe(out chan<- *prometheus.Desc) { out <- c.desc }

// Collect implements prometheus.Collector.
func (c *staleness) Collect(out chan<- prometheus.Metric) {
	all, err := c.standings()
	if err != nil {
		out <- prometheus.NewInvalidMetric(c.desc, err)
		return
	}
	for _, s := range all {
		stale := 0.0
		if s.State == Stale {
			stale = 1
		}
		out <- prometheus.MustNewConstMetric(c.desc, prometheus.GaugeValue, stale, s.Source)
	}
}
