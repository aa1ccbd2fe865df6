package neo4jtest

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"maps"
	"os/exec"
	"slices"
	"strings"
)

// dockerHost runs the official image. Each start makes a container anew over
// one volume, since settings are fixed when a container is made.
type dockerHost struct {
	image, name, password string
	bolt, http            string // addresses on this machine
}

func dockerServer(version string) (*Server, error) {
	if out, err := exec.Command("docker", "info", "--format", "{{.ServerVersion}}").CombinedOutput(); err != nil {
		return nil, unavailable{fmt.Sprintf("no engine answers (%s)", lastLine(out))}
	}
	h := &dockerHost{image: "neo4j:" + version, name: "wiregraph-test-" + strings.ToLower(rand.Text()), password: rand.Text()}
	if out, err := exec.Command("docker", "pull", "--quiet", h.image).CombinedOutput(); err != nil {
		return nil, unavailable{fmt.Sprintf("the image %s cannot be had (%s)", h.image, lastLine(out))}
	}
	var err error
	if h.bolt, err = freeAddress(); err != nil {
		return nil, err
	}
	if h.http, err = freeAddress(); err != nil {
		return nil, err
	}
	s := &Server{URI: "bolt://" + h.bolt, HTTP: "http://" + h.http, User: "neo4j", Password: h.password, Version: version, host: h}
	if err := s.start(nil); err != nil {
		return nil, errors.Join(err, h.remove())
	}
	return s, nil
}

// arguments are those of docker run.
func (h *dockerHost) arguments(settings map[string]string) []string {
	args := []string{"run", "--detach", "--name", h.name, "--volume", h.name + ":/data",
		"--publish", h.bolt + ":7687", "--publish", h.http + ":7474", "--env", "NEO4J_AUTH=neo4j/" + h.password}
	for _, name := range slices.Sorted(maps.Keys(settings)) {
		args = append(args, "--env", EnvironmentName(name)+"="+settings[name])
	}
	return append(args, h.image)
}

// EnvironmentName is the variable by which the official image takes a setting.
func EnvironmentName(setting string) string {
	return "NEO4J_" + strings.NewReplacer("_", "__", ".", "_").Replace(setting)
}

func (h *dockerHost) start(ctx context.Context, settings map[string]string) error {
	return docker(ctx, h.arguments(settings)...)
}

func (h *dockerHost) stop(ctx context.Context) error {
	return errors.Join(h.end(ctx, "stop"), h.end(ctx, "rm"))
}

func (h *dockerHost) kill() error {
	ctx := context.Background()
	return errors.Join(h.end(ctx, "kill"), h.end(ctx, "rm"))
}

// end runs a command that ends the container; one that has ended already is no
// error.
func (h *dockerHost) end(ctx context.Context, command string) error {
	err := docker(ctx, command, h.name)
	if err != nil && (strings.Contains(err.Error(), "No such container") || strings.Contains(err.Error(), "is not running")) {
		return nil
	}
	return err
}

func (h *dockerHost) remove() error {
	return errors.Join(h.kill(), docker(context.Background(), "volume", "rm", "--force", h.name))
}

func docker(ctx context.Context, args ...string) error {
	out, err := exec.CommandContext(ctx, "docker", args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("docker %s: %w: %s", args[0], err, lastLine(out))
	}
	return nil
}
