package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const deploy = "../../docs/deploy"

// TestUnits holds the command lines of the systemd units to the program: each
// command and flag in them exists.
func TestUnits(t *testing.T) {
	units, err := filepath.Glob(filepath.Join(deploy, "*.service"))
	if err != nil || len(units) < 2 {
		t.Fatal(units, err)
	}
	lines := 0
	for _, unit := range units {
		data, err := os.ReadFile(unit)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(data), "\n") {
			key, command, ok := strings.Cut(line, "=")
			if !ok || !strings.HasPrefix(key, "ExecStart") {
				continue
			}
			lines++
			if _, err := arrange(newApp(&env{}), strings.Fields(command)); err != nil {
				t.Errorf("%s: %s: %v", filepath.Base(unit), line, err)
			}
		}
	}
	if lines < 3 {
		t.Errorf("only %d command lines found", lines)
	}
}

// TestContainerHasModules holds the container file to copy every module that
// go.mod replaces by a folder of ours before it downloads the others: without
// them the download ends in an error.
func TestContainerHasModules(t *testing.T) {
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(filepath.Join(deploy, "Containerfile"))
	if err != nil {
		t.Fatal(err)
	}
	before, _, ok := strings.Cut(string(file), "RUN go mod download")
	folders := regexp.MustCompile(`=> \./(\S+)`).FindAllStringSubmatch(string(mod), -1)
	if !ok || len(folders) == 0 {
		t.Fatalf("nothing to check: %v, %q", ok, folders)
	}
	for _, f := range folders {
		if !strings.Contains(before, "COPY "+f[1]+"/go.mod "+f[1]+"/") {
			t.Errorf("%s/go.mod is not copied before the download", f[1])
		}
	}
}

// TestDeployedConfiguration reads the configuration that is shipped.
func TestDeployedConfiguration(t *testing.T) {
	e := &env{}
	cfg, err := loadConfig(newApp(e), filepath.Join(deploy, configName), func(string) string { return "" })
	if err != nil {
		t.Fatal(err)
	}
	e.config = cfg
	sources, err := e.sources(nil, cfg.setting("refresh.time-zone"))
	if err != nil || len(sources) < 2 {
		t.Fatal(sources, err)
	}
}
