package source

import (
	"encoding/json"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
)

// stamps is the cursor of files: for each name its size and time of change when
// it was last read through.
type stamps map[string]string

func parseStamps(c Cursor) stamps {
	seen := stamps{}
	if json.Unmarshal([]byte(c), &seen) != nil || seen == nil {
		return stamps{}
	}
	return seen
}

func (s stamps) cursor() Cursor {
	data, err := json.Marshal(s) // keys come out sorted
	if err != nil {
		return "" // cannot be for a map of strings; and the empty cursor is sound
	}
	return Cursor(data)
}

func stampOf(info fs.FileInfo) string {
	return strconv.FormatInt(info.Size(), 36) + "." + strconv.FormatInt(info.ModTime().UnixNano(), 36)
}

// readStamps names the files whose stamps differ.
func readStamps(dir string, old, new Cursor) []string {
	before, after := parseStamps(old), parseStamps(new)
	var out []string
	for name, stamp := range after {
		if before[name] != stamp {
			out = append(out, filepath.Join(dir, filepath.FromSlash(name)))
		}
	}
	slices.Sort(out)
	return out
}

// forgetStamp drops the stamp of one file.
func forgetStamp(dir string, from Cursor, place string) Cursor {
	seen := parseStamps(from)
	if rel, err := filepath.Rel(dir, place); err == nil {
		delete(seen, filepath.ToSlash(rel))
	}
	return seen.cursor()
}
