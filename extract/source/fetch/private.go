package fetch

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"

	"golang.org/x/net/http/httpproxy"

	"wiregraph/extract/source"
)

// newTransport makes the network's transport. The address is checked when the
// socket connects, after the name was looked up, so a name that changes its
// answer between check and use (DNS rebinding) gains nothing. A proxy that the
// environment names is dialled unchecked: whoever set it means it, and it then
// answers for what it reaches.
func newTransport(allowPrivate bool) *http.Transport {
	plain := &net.Dialer{Timeout: 10 * time.Second, KeepAlive: 30 * time.Second}
	guarded := *plain
	if !allowPrivate {
		guarded.Control = refusePrivate
	}
	proxies := proxyAddresses()
	return &http.Transport{
		Proxy: http.ProxyFromEnvironment,
		DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			if proxies[address] {
				return plain.DialContext(ctx, network, address)
			}
			return guarded.DialContext(ctx, network, address)
		},
		DisableCompression:     true, // whole unpacks, within its limit
		ForceAttemptHTTP2:      true,
		MaxIdleConns:           100,
		MaxIdleConnsPerHost:    4,
		IdleConnTimeout:        60 * time.Second,
		TLSHandshakeTimeout:    10 * time.Second,
		MaxResponseHeaderBytes: 256 << 10,
	}
}

// proxyAddresses gives host:port of the proxies that the environment names.
func proxyAddresses() map[string]bool {
	out := map[string]bool{}
	cfg := httpproxy.FromEnvironment()
	for _, raw := range []string{cfg.HTTPProxy, cfg.HTTPSProxy} {
		if u, err := parse(raw); err == nil {
			port := u.Port()
			if port == "" {
				port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
			}
			out[net.JoinHostPort(u.Hostname(), port)] = true
		}
	}
	return out
}

// refusePrivate is a net.Dialer's Control: it sees the address that a
// connection is about to go to.
func refusePrivate(_, address string, _ syscall.RawConn) error {
	ap, err := netip.ParseAddrPort(address)
	if err != nil {
		return source.Refuse("%q is no address", address)
	}
	if !public(ap.Addr().Unmap()) {
		return source.Refuse("%s is a private address; --allow-private allows those", ap.Addr())
	}
	return nil
}

// reserved are ranges that netip has no method for.
var reserved = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),
	netip.MustParsePrefix("100.64.0.0/10"),  // carriers' own networks
	netip.MustParsePrefix("192.0.0.0/24"),   // protocol assignments
	netip.MustParsePrefix("198.18.0.0/15"),  // benchmarks
	netip.MustParsePrefix("240.0.0.0/4"),    // reserved, broadcast
	netip.MustParsePrefix("64:ff9b::/96"),   // NAT64 may lead to any of the above
	netip.MustParsePrefix("64:ff9b:1::/48"), // local NAT64
	netip.MustParsePrefix("2002::/16"),      // 6to4 likewise
	netip.MustParsePrefix("2001::/32"),      // Teredo likewise
}

func public(a netip.Addr) bool {
	if !a.IsGlobalUnicast() || a.IsPrivate() || a.IsLoopback() || a.IsLinkLocalUnicast() {
		return false
	}
	for _, p := range reserved {
		if p.Contains(a) {
			return false
		}
	}
	return true
}
