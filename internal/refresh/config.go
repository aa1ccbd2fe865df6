package refresh

import (
	"errors"
	"fmt"
	"time"

	"wiregraph/extract/source"
)

// Config is one source as the configuration file has it.
type Config struct {
	Name  string `mapstructure:"name"`  // default: At
	At    string `mapstructure:"at"`    // path or address
	Every string `mapstructure:"every"` // interval; neither it nor Cron: follow the source's rhythm
	Cron  string `mapstructure:"cron"`
	Text  string `mapstructure:"text"`  // "page" (default) or "feed": where the text of a feed's articles comes from
	Watch string `mapstructure:"watch"` // how long pages are looked at again
	Gone  string `mapstructure:"gone"`  // how long a page must be away to count as withdrawn
	Pages int    `mapstructure:"pages"` // how many pages are kept in mind
}

// Configure makes sources of a configuration, and reports everything that is
// wrong with it at once. Paths go through resolve, which makes them absolute or
// relative to the configuration file.
func Configure(list []Config, zone string, get source.Getter, resolve func(string) string) ([]Source, error) {
	if _, err := ParseSchedule("", "", zone); err != nil {
		return nil, err // said once, not for every source
	}
	var out []Source
	var errs []error
	seen := map[string]bool{}
	for i, c := range list {
		s, err := c.source(zone, get, resolve)
		if err == nil && seen[s.Name] {
			err = errors.New("another source has the same name; give each a name of its own")
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("sources[%d] %s: %w", i, s.Name, err))
			continue
		}
		seen[s.Name] = true
		out = append(out, s)
	}
	return out, errors.Join(errs...)
}

func (c Config) source(zone string, get source.Getter, resolve func(string) string) (Source, error) {
	s := Source{Name: c.Name, At: c.At}
	if s.Name == "" {
		s.Name = c.At
	}
	if c.At == "" {
		return s, errors.New("has no \"at\"; give a path or an address")
	}
	var err error
	if s.Schedule, err = ParseSchedule(c.Every, c.Cron, zone); err != nil {
		return s, err
	}
	if !source.IsAddress(c.At) {
		s.At = resolve(c.At)
		s.Source, err = source.OpenTracked(s.At)
		return s, err
	}
	policy, err := c.policy()
	s.Source = source.Web{URL: c.At, Get: get, Policy: policy}
	return s, err
}

func (c Config) policy() (source.Policy, error) {
	p := source.Policy{FeedText: c.Text == "feed", MaxPages: c.Pages}
	if c.Text != "" && c.Text != "feed" && c.Text != "page" {
		return p, fmt.Errorf("text %q is neither page nor feed", c.Text)
	}
	if c.Pages < 0 {
		return p, fmt.Errorf("pages %d is less than none", c.Pages)
	}
	for _, d := range []struct {
		name, value string
		to          *time.Duration
	}{{"watch", c.Watch, &p.Watch}, {"gone", c.Gone, &p.GoneAfter}} {
		if d.value == "" {
			continue
		}
		v, err := time.ParseDuration(d.value)
		if err != nil || v <= 0 {
			return p, fmt.Errorf("%s %q is no interval; use one like 48h", d.name, d.value)
		}
		*d.to = v
	}
	return p, nil
}
