package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/viper"
	"github.com/urfave/cli/v2"

	"wiregraph/extract/source"
)

// configName is the configuration file in the working directory, and in the
// wiregraph folder of the user's configuration folder.
const configName = "wiregraph.yaml"

// configSections are the parts of the configuration file that are not flags,
// with what each is for. A command reads its own through env.config.
var configSections = map[string]string{
	"sources": "a list of what wiregraph refresh visits, each with name, at, every or cron, text, watch, gone, pages",
	"neo4j":   "how to get into a Neo4j server: user, password-file, database, wait",
}

// config is what the configuration file and the environment say. Every flag
// can be set in both: a common flag by its name ("store", WIREGRAPH_STORE), a
// command's own flag under the command ("build: {workers: 2}",
// WIREGRAPH_BUILD_WORKERS). The environment is stronger than the file, and a
// flag on the command line is stronger than both.
type config struct {
	*viper.Viper
	file   string // "" where there is none
	getenv func(string) string
}

// loadConfig reads the file that --config or WIREGRAPH_CONFIG names, or the
// first of the usual ones that exists.
func loadConfig(app *cli.App, explicit string, getenv func(string) string) (*config, error) {
	cfg := &config{Viper: viper.New(), getenv: getenv}
	cfg.SetConfigType("yaml")
	file, err := findConfig(explicit, getenv)
	if err != nil || file == "" {
		return cfg, err
	}
	cfg.file = file
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("configuration %w", source.PathError(file, err))
	}
	defer f.Close()
	if err := cfg.ReadConfig(f); err != nil {
		return nil, fmt.Errorf("configuration %w", misreadConfig(file, err))
	}
	return cfg, cfg.check(app)
}

// yamlLine is where the YAML reader says the line, and what it says of it.
var yamlLine = regexp.MustCompile(`^yaml: (?:unmarshal errors:\s*)?line (\d+): (.*)`)

// misreadConfig gives what viper says of a file as one sentence with its line.
func misreadConfig(file string, err error) error {
	if parse := (viper.ConfigParseError{}); errors.As(err, &parse) {
		err = parse.Unwrap()
	}
	if inFile := (*fs.PathError)(nil); errors.As(err, &inFile) {
		return source.PathError(file, err)
	}
	const want = "want YAML with keys and values, as docs/cli.md shows"
	if m := yamlLine.FindStringSubmatch(err.Error()); m != nil {
		return fmt.Errorf("%s:%s: %s; %s", file, m[1], m[2], want)
	}
	return fmt.Errorf("%s: %w; %s", file, err, want)
}

func findConfig(explicit string, getenv func(string) string) (string, error) {
	if explicit == "" {
		explicit = getenv("WIREGRAPH_CONFIG")
	}
	if explicit != "" {
		return explicit, nil
	}
	home := getenv("XDG_CONFIG_HOME")
	if home == "" && getenv("HOME") != "" {
		home = filepath.Join(getenv("HOME"), ".config")
	}
	usual := []string{configName}
	if home != "" {
		usual = append(usual, filepath.Join(home, "wiregraph", configName))
	}
	for _, file := range usual {
		_, err := os.Stat(file)
		if err == nil {
			return file, nil
		}
		if !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) {
			return "", fmt.Errorf("configuration %w", source.PathError(file, err))
		}
	}
	return "", nil
}

// check refuses keys that mean nothing, all of them at once: a misspelt key
// that is silently ignored costs more than an error.
func (cfg *config) check(app *cli.App) error {
	known := map[string]bool{}
	for section := range configSections {
		known[section] = true
	}
	for _, f := range commonFlags() {
		known[f.Names()[0]] = true
	}
	addFlagKeys(known, app.Commands, nil)
	var problems []error
	for _, key := range slices.Sorted(slices.Values(cfg.AllKeys())) {
		section, _, _ := strings.Cut(key, ".")
		_, free := configSections[section]
		switch {
		case free || known[key]:
		case app.Command(key) != nil:
			problems = append(problems, fmt.Errorf("configuration %s: %s has a value; want the flags of that command below it, such as \"%s: {…}\"", cfg.file, key, key))
		default:
			problems = append(problems, fmt.Errorf("configuration %s: unknown key %s%s", cfg.file, key, nearest(key, slices.Sorted(maps.Keys(known)), "", "docs/cli.md and docs/refresh.md have them")))
		}
	}
	return errors.Join(problems...)
}

func addFlagKeys(known map[string]bool, commands []*cli.Command, path []string) {
	for _, cmd := range commands {
		here := append(path[:len(path):len(path)], cmd.Name)
		for _, f := range cmd.Flags {
			if name := f.Names()[0]; name != "help" { // which the library adds
				known[strings.Join(append(here, name), ".")] = true
			}
		}
		addFlagKeys(known, cmd.Subcommands, here)
	}
}

// apply sets the flags of command path that the command line left open.
func (cfg *config) apply(c *cli.Context, path []string) error {
	common := map[string]bool{}
	for _, f := range commonFlags() {
		common[f.Names()[0]] = true
	}
	for _, f := range c.Command.Flags {
		name := f.Names()[0]
		if c.IsSet(name) || name == "help" || name == "config" {
			continue
		}
		key := name
		if !common[name] {
			key = strings.Join(append(path[:len(path):len(path)], name), ".")
		}
		_, list := f.(*cli.StringSliceFlag)
		values, origin := cfg.values(key, list)
		for _, value := range values {
			if err := c.Set(name, value); err != nil {
				return fmt.Errorf("%s: %q: want %s", origin, value, wanted(f))
			}
		}
	}
	return nil
}

// values is what the environment, or else the file, says about key, and where
// it says so. A list in the environment is separated like PATH.
func (cfg *config) values(key string, list bool) ([]string, string) {
	name := envName(key)
	if value := cfg.getenv(name); value != "" {
		if list {
			return filepath.SplitList(value), name
		}
		return []string{value}, name
	}
	if !cfg.IsSet(key) {
		return nil, ""
	}
	origin := fmt.Sprintf("configuration %s: %s", cfg.file, key)
	values := []string{cfg.GetString(key)}
	if list {
		values = cfg.GetStringSlice(key)
	}
	if key == "store" || key == "schema" {
		for i, value := range values {
			values[i] = cfg.resolve(value)
		}
	}
	return values, origin
}

// resolve reads a path of the configuration file as relative to that file, so
// that one configuration means one store wherever the program is started.
func (cfg *config) resolve(path string) string {
	if filepath.IsAbs(path) || strings.Contains(path, "://") {
		return path
	}
	return filepath.Join(filepath.Dir(cfg.file), path)
}

// setting is a single value from the environment or the file, "" where neither
// has it: "neo4j.user" is WIREGRAPH_NEO4J_USER.
func (cfg *config) setting(key string) string {
	values, _ := cfg.values(key, false)
	return strings.Join(values, "")
}

// envName is the environment variable for a key: "build.max-size" is
// WIREGRAPH_BUILD_MAX_SIZE.
func envName(key string) string {
	return "WIREGRAPH_" + strings.ToUpper(strings.NewReplacer(".", "_", "-", "_").Replace(key))
}
