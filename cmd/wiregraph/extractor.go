package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strconv"

	"github.com/urfave/cli/v2"

	"wiregraph/extract"
	"wiregraph/extract/language"
	"wiregraph/graph"
	"wiregraph/schema"
)

// extractFlags are the flags of every command that reads articles.
func extractFlags() []cli.Flag {
	return []cli.Flag{
		&cli.Float64Flag{Name: "min-score", Usage: "leave out statements that are less sure than `SCORE`, 0 to 1: fewer, but more of them right", DefaultText: "all are kept"},
		&cli.IntFlag{Name: "workers", Usage: "read `N` articles at once; the result is the same", DefaultText: "one for each core"},
	}
}

// newExtractor loads the language models and prepares the vocabulary.
func (e *env) newExtractor(c *cli.Context, sch *schema.Schema) (*extract.Extractor, error) {
	engine, err := language.Load()
	if err != nil {
		return nil, fmt.Errorf("language models: %w", err)
	}
	return extract.New(engine, sch, extract.Options{MinScore: c.Float64("min-score")})
}

// fingerprint stands for everything that decides what is read out of a text:
// this program with its rules and models, the vocabulary and the threshold. The
// program is hashed as it lies on the disk: a version number that somebody must
// remember to raise would one day not be raised, and articles would be skipped
// that read differently.
func fingerprint(sch *schema.Schema, minScore float64) (string, error) {
	program, err := hashProgram()
	if err != nil {
		return "", err
	}
	vocabulary, err := json.Marshal(sch)
	if err != nil {
		return "", err
	}
	return graph.Hash(program, string(vocabulary), strconv.FormatFloat(minScore, 'g', -1, 64)), nil
}

func hashProgram() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
