package resolve

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"wiregraph/schema"
)

// DecisionsFile is the file of a schema folder that holds decisions.
const DecisionsFile = "decisions.tsv"

// Decision is a person's word on who is who. Taking the line out and building
// again undoes it.
type Decision struct {
	Verdict string // "same": ID is another spelling of Other, which is the id that stays; "different": no rule may take ID for Other
	ID      string
	Other   string
	Article string // for "same": only in this article; "" for all
	Why     string

	File string
	Line int
}

func (d Decision) where() string { return fmt.Sprintf("%s:%d", d.File, d.Line) }

// columns of a decisions file, parted by tabs. Lines that begin with "#" are
// notes, and the first other line names the columns.
var columns = []string{"verdict", "id", "other", "article", "why"}

// Load makes a resolver from the vocabulary and the decisions.tsv of each
// folder that has one.
func Load(sch *schema.Schema, dirs ...string) (*Resolver, error) {
	var list []Decision
	var problems []error
	for _, dir := range dirs {
		file := filepath.Join(dir, DecisionsFile)
		data, err := os.ReadFile(file)
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err == nil {
			var more []Decision
			more, err = ReadDecisions(data, file)
			list = append(list, more...)
		}
		problems = append(problems, err)
	}
	if err := errors.Join(problems...); err != nil {
		return nil, err
	}
	return New(sch, list)
}

// ReadDecisions reads a decisions file; its error tells every bad line.
func ReadDecisions(data []byte, file string) ([]Decision, error) {
	var list []Decision
	var problems []error
	header := false
	line := 0
	for text := range bytes.Lines(data) {
		line++
		row := strings.TrimRight(string(text), "\r\n")
		switch {
		case strings.TrimSpace(row) == "" || strings.HasPrefix(row, "#"):
		case !header:
			header = true
			if !slices.Equal(strings.Split(row, "\t"), columns) {
				return nil, fmt.Errorf("%s:%d: the first line is %q, want the columns %s, parted by tabs", file, line, row, strings.Join(columns, ", "))
			}
		default:
			d, err := readDecision(row, file, line)
			problems = append(problems, err)
			list = append(list, d)
		}
	}
	if err := errors.Join(problems...); err != nil {
		return nil, err
	}
	return list, nil
}

func readDecision(row, file string, line int) (Decision, error) {
	cells := strings.Split(row, "\t")
	d := Decision{File: file, Line: line}
	if len(cells) < 3 || len(cells) > len(columns) {
		return d, fmt.Errorf("%s: %d cells, want verdict, id, other and perhaps article and why, parted by tabs", d.where(), len(cells))
	}
	for i, field := range []*string{&d.Verdict, &d.ID, &d.Other, &d.Article, &d.Why}[:len(cells)] {
		*field = strings.TrimSpace(cells[i])
	}
	switch {
	case d.Verdict != "same" && d.Verdict != "different":
		return d, fmt.Errorf("%s: verdict %q, want same or different", d.where(), d.Verdict)
	case !isID(d.ID) || !isID(d.Other):
		return d, fmt.Errorf("%s: want two entity ids as person:anna-xenakis, got %q and %q", d.where(), d.ID, d.Other)
	case d.ID == d.Other:
		return d, fmt.Errorf("%s: %s is compared with itself", d.where(), d.ID)
	case d.Verdict == "different" && d.Article != "":
		return d, fmt.Errorf("%s: different holds for all articles; to tell two people of one name apart, say which id one of them has in an article: same, id, other, article", d.where())
	}
	return d, nil
}

func isID(s string) bool {
	typ, name, ok := strings.Cut(s, ":")
	return ok && typ != "" && name != "" && !strings.ContainsAny(s, " \t")
}

// decisions are ready to be asked.
type decisions struct {
	same      map[[2]string]string // article ("" for all) and id → the id at the end of the chain
	different map[[2]string]bool   // both orders
}

func (d decisions) lookup(article, id string) (string, bool) {
	if other, ok := d.same[[2]string{article, id}]; ok {
		return other, true
	}
	other, ok := d.same[[2]string{"", id}]
	return other, ok
}

func (d decisions) parted(a, b string) bool { return d.different[[2]string{a, b}] }

// compile follows chains of decisions and finds those that contradict others.
func compile(list []Decision) (decisions, error) {
	out := decisions{same: map[[2]string]string{}, different: map[[2]string]bool{}}
	first := map[[2]string]Decision{}
	var problems []error
	for _, d := range list {
		key := [2]string{d.Article, d.ID}
		if d.Verdict == "different" {
			out.different[[2]string{d.ID, d.Other}], out.different[[2]string{d.Other, d.ID}] = true, true
		} else if was, ok := first[key]; ok && was.Other != d.Other {
			problems = append(problems, fmt.Errorf("%s: %s is %s here and %s at %s", d.where(), d.ID, d.Other, was.Other, was.where()))
		} else {
			first[key] = d
			out.same[key] = d.Other
		}
	}
	for _, d := range list {
		if d.Verdict != "same" {
			continue
		}
		end, ok := out.follow(d)
		if !ok {
			problems = append(problems, fmt.Errorf("%s: following what %s is the same as leads back to it", d.where(), d.ID))
		} else if out.parted(d.ID, end) {
			problems = append(problems, fmt.Errorf("%s: %s is said to be %s, and to be different from it", d.where(), d.ID, end))
		}
	}
	if err := errors.Join(problems...); err != nil {
		return decisions{}, err
	}
	ends := map[[2]string]string{}
	for _, d := range list {
		if d.Verdict == "same" {
			ends[[2]string{d.Article, d.ID}], _ = out.follow(d)
		}
	}
	out.same = ends
	return out, nil
}

// follow gives the id at the end of a chain, false where the chain is a ring.
func (d decisions) follow(from Decision) (string, bool) {
	seen := map[string]bool{from.ID: true}
	id := from.Other
	for !seen[id] {
		seen[id] = true
		next, ok := d.lookup(from.Article, id)
		if !ok {
			return id, true
		}
		id = next
	}
	return "", false
}
