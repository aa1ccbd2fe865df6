package source

import (
	"net/url"
	"strings"
)

// IsAddress tells an address of the web from a path.
func IsAddress(s string) bool {
	s = strings.ToLower(s)
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// NormalURL is an address in the one form that serves as an article's id: lower
// case scheme and host, no default port, no fragment, no parameters that only
// tell who sent the reader. What does not parse comes back as it is.
func NormalURL(raw string) string {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil || u.Host == "" {
		return strings.TrimSpace(raw)
	}
	u.Scheme, u.Host = strings.ToLower(u.Scheme), strings.ToLower(u.Host)
	if port := u.Port(); u.Scheme == "http" && port == "80" || u.Scheme == "https" && port == "443" {
		u.Host = strings.TrimSuffix(u.Host, ":"+port)
	}
	u.Fragment, u.RawFragment, u.User = "", "", nil
	u.RawQuery = withoutTracking(u.RawQuery)
	if u.Path == "" {
		u.Path = "/"
	}
	return u.String()
}

// withoutTracking leaves the other parameters in their order and spelling.
func withoutTracking(query string) string {
	var kept []string
	for _, part := range strings.Split(query, "&") {
		key, _, _ := strings.Cut(strings.ToLower(part), "=")
		if part == "" || strings.HasPrefix(key, "utm_") || strings.HasPrefix(key, "at_") || tracking[key] {
			continue
		}
		kept = append(kept, part)
	}
	return strings.Join(kept, "&")
}

var tracking = map[string]bool{
	"fbclid": true, "gclid": true, "dclid": true, "msclkid": true, "mc_cid": true, "mc_eid": true,
	"igshid": true, "cmpid": true, "ocid": true, "smid": true, "taid": true, "ref_src": true, "traffic_source": true,
}
