package neo4jtest

import (
	"slices"
	"strings"
	"testing"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

func composeProject(t *testing.T) *types.Project {
	t.Helper()
	o, err := cli.NewProjectOptions([]string{"../../docker-compose.yml"}, cli.WithProfiles([]string{"*"}))
	if err != nil {
		t.Fatal(err)
	}
	p, err := o.LoadProject(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestComposeFile(t *testing.T) {
	p := composeProject(t)
	s, err := p.GetService("neo4j")
	if err != nil {
		t.Fatal(err)
	}
	if want := "neo4j:" + LTS[:strings.LastIndex(LTS, ".")]; s.Image != want {
		t.Errorf("image %s, tested is %s", s.Image, want)
	}
	if s.HealthCheck == nil || s.HealthCheck.StartPeriod == nil {
		t.Error("no health check with a start period")
	}
	var mounted []string
	for _, v := range s.Volumes {
		mounted = append(mounted, v.Target)
	}
	if !slices.Contains(mounted, "/data") {
		t.Errorf("the data is in no volume: %v", mounted)
	}
	for name := range s.Environment {
		if name == "NEO4J_AUTH" || name == "NEO4J_PLUGINS" {
			t.Errorf("%s is set: a password belongs into a file, and no plugin is needed", name)
		}
	}
	if len(s.Secrets) != 1 || p.Secrets[s.Secrets[0].Source].File == "" {
		t.Errorf("the password is not from a file: %+v", s.Secrets)
	}
	for name, service := range p.Services {
		for _, port := range service.Ports {
			if port.HostIP != "127.0.0.1" {
				t.Errorf("%s: port %s is open to other machines", name, port.Published)
			}
		}
	}
}

// TestComposeSettings restarts the real server with the settings of the compose
// file, of which it refuses one that it does not know, and with one whose effect
// shows. They are gone at the next Start.
func TestComposeSettings(t *testing.T) {
	p := composeProject(t)
	settings := map[string]string{}
	for name, value := range p.Services["neo4j"].Environment {
		setting, is := strings.CutPrefix(name, "NEO4J_")
		if !is || name == "NEO4J_AUTH_FILE" { // which the image alone reads
			continue
		}
		setting = strings.NewReplacer("__", "_", "_", ".").Replace(setting)
		if EnvironmentName(setting) != name {
			t.Errorf("%s is not the variable of %s", name, setting)
		}
		settings[setting] = *value
	}
	if len(settings) < 4 {
		t.Fatalf("only %d settings", len(settings))
	}
	settings["server.databases.default_to_read_only"] = "true"
	s := Start(t, LTS)
	s.Restart(t, settings)
	if n := count(t, s); n != int64(0) {
		t.Errorf("%v nodes in an empty database", n)
	}
	_, err := neo4j.ExecuteQuery(t.Context(), s.Driver(t), "CREATE (:Lost)", nil, neo4j.EagerResultTransformer)
	if err == nil {
		t.Error("a read-only server took a node")
	}
	add(t, Start(t, LTS))
}
