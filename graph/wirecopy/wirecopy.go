// Package wirecopy tells whether two articles are one text: a wire story as
// two sites print it, under another headline, cut, with a paragraph of their
// own or a few words changed. It is what lets ten reprints count as one
// independent source. It is not a measure of meaning: a story told again in
// other words is another text, and so is the follow-up that repeats the
// background.
//
// Invariant: Sign is a pure function of the text, Same one of two signatures
// and symmetric, so no result hangs on the order in which articles arrive.
package wirecopy

import (
	"cmp"
	"hash/fnv"
	"math"
	"slices"
	"strings"
	"unicode"
)

// A signature is words: the bands, and last one of "~", a sample of the text's
// shingles, "#" and a sample of its numbers. Two copies share a band as good as
// always, which lets a store find candidates by words; the samples then decide.
// They stand in one word, because "no numbers" would be a word that thousands
// share.
//
// Shingles are of three words: with five, as often advised, one changed word
// in ten already parts a copy from its original, and three still share next to
// nothing between two stories on one event. The sample keeps the shingles whose
// hash is below a bound that depends on the length alone (Irber et al. 2022,
// FracMinHash), not a fixed number of the smallest, because a cut copy is to be
// measured by how much of it lies in the whole story (Broder 1997, containment).
const (
	shingle   = 3
	bands     = 32 // of two minima each: shared by 97 of 100 pairs with a third in common, by 8 with a twentieth
	maxSample = 128
	maxNumber = 24
	hashChars = 5 // of base64: 30 bits
)

// Thresholds, fitted on testdata.
const (
	contained   = 0.58 // share of the smaller sample that lies in the larger
	minLength   = 0.15 // of the smaller against the larger; less is a quotation
	minShingles = 12   // below this only equal texts are the same
	sameNumbers = 0.5  // of the numbers; routine reports differ in little else
	minNumbers  = 4    // below this numbers say nothing
)

// Sign makes a text's signature, "" for a text without words.
func Sign(text string) string {
	words := split(text)
	if len(words) == 0 {
		return ""
	}
	hashes := shingles(words)
	var b strings.Builder
	for _, band := range bandsOf(hashes) {
		b.WriteString(encode(band) + " ")
	}
	b.WriteByte('~')
	b.WriteString(pack(sample(hashes, maxSample)))
	b.WriteByte('#')
	b.WriteString(pack(sample(numbers(words), maxNumber)))
	return b.String()
}

// Same tells whether two signatures are of one text.
func Same(a, b string) bool {
	if a == b {
		return true
	}
	x, okX := parse(a)
	y, okY := parse(b)
	if !okX || !okY {
		return false
	}
	share, small, ratio := overlap(x.text, y.text)
	if small < minShingles || ratio < minLength || share < contained {
		return false
	}
	same, few, _ := overlap(x.numbers, y.numbers)
	return few < minNumbers || same >= sameNumbers
}

// split gives the words in lower case, without punctuation; "1,200" is one.
func split(text string) []string {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == ',' || r == '\'' || r == '’' || r == '\u00ad':
			return -1
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, strings.ReplaceAll(text, ", ", " "))
	return strings.Fields(text)
}

// shingles gives the distinct hashes of every three words in a row, sorted; a
// shorter text is one shingle.
func shingles(words []string) []uint64 {
	n := max(1, len(words)-shingle+1)
	out := make([]uint64, n)
	for i := range out {
		out[i] = hash(words[i:min(len(words), i+shingle)]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// numbers gives the distinct hashes of the words that hold a digit, sorted.
func numbers(words []string) []uint64 {
	var out []uint64
	for _, w := range words {
		if strings.ContainsFunc(w, unicode.IsDigit) {
			out = append(out, hash(w))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func hash(words ...string) uint64 {
	h := fnv.New64a()
	for _, w := range words {
		_, _ = h.Write([]byte(w)) // a hash takes everything
		_, _ = h.Write([]byte{0})
	}
	return mix(h.Sum64())
}

// mix spreads a number over all bits (the finalizer of SplitMix64); FNV leaves
// the high bits of short words alike, and the sample looks at these.
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// bandsOf gives for each band a hash of two minima, each under an order of its
// own (MinHash, Broder 1997).
func bandsOf(hashes []uint64) [bands]uint64 {
	var out [bands]uint64
	for i := range out {
		first, second := uint64(math.MaxUint64), uint64(math.MaxUint64)
		for _, h := range hashes {
			first = min(first, mix(h^mix(uint64(2*i+1))))
			second = min(second, mix(h^mix(uint64(2*i+2))))
		}
		out[i] = mix(first ^ mix(second+uint64(i)))
	}
	return out
}

// sampled is the part of a set of 30-bit hashes that lies below 2^(30-scale).
type sampled struct {
	scale  int
	hashes []uint32 // sorted
}

// sample halves the set by its smallest half of the hash range until at most
// limit are left.
func sample(hashes []uint64, limit int) sampled {
	s := sampled{}
	for _, h := range hashes {
		s.hashes = append(s.hashes, uint32(h>>34))
	}
	slices.Sort(s.hashes)
	s.hashes = slices.Compact(s.hashes)
	for len(s.hashes) > limit {
		s = s.at(s.scale + 1)
	}
	return s
}

// at is the sample at a coarser scale.
func (s sampled) at(scale int) sampled {
	n, _ := slices.BinarySearch(s.hashes, uint32(1)<<(30-scale))
	return sampled{scale, s.hashes[:n]}
}

// overlap gives the share of the smaller set that lies in the larger, how many
// the smaller has, and its size against the larger's, all at the coarser scale
// of the two.
func overlap(x, y sampled) (share float64, small int, ratio float64) {
	scale := max(x.scale, y.scale)
	a, b := x.at(scale).hashes, y.at(scale).hashes
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 0, 0, 0
	}
	common := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch cmp.Compare(a[i], b[j]) {
		case -1:
			i++
		case 1:
			j++
		default:
			common, i, j = common+1, i+1, j+1
		}
	}
	return float64(common) / float64(len(a)), len(a), float64(len(a)) / float64(len(b))
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

var base64Value = func() (v [256]int8) {
	for i := range v {
		v[i] = int8(strings.IndexByte(alphabet, byte(i)))
	}
	return v
}()

// encode writes the upper 30 bits of a hash.
func encode(h uint64) string { return encode30(uint32(h >> 34)) }

func encode30(v uint32) string {
	var out [hashChars]byte
	for i := range out {
		out[i] = alphabet[v>>(6*(hashChars-1-i))&63]
	}
	return string(out[:])
}

// pack writes a sample as one word: the scale, then the hashes without
// separators.
func pack(s sampled) string {
	var b strings.Builder
	b.WriteByte(alphabet[s.scale])
	for _, h := range s.hashes {
		b.WriteString(encode30(h))
	}
	return b.String()
}

func unpack(word string) (sampled, bool) {
	if len(word)%hashChars != 1 {
		return sampled{}, false
	}
	s := sampled{scale: int(base64Value[word[0]]), hashes: make([]uint32, 0, len(word)/hashChars)}
	if s.scale < 0 || s.scale > 29 {
		return sampled{}, false
	}
	for i := 1; i < len(word); i += hashChars {
		v := uint32(0)
		for _, c := range []byte(word[i : i+hashChars]) {
			if base64Value[c] < 0 {
				return sampled{}, false
			}
			v = v<<6 | uint32(base64Value[c])
		}
		s.hashes = append(s.hashes, v)
	}
	return s, slices.IsSorted(s.hashes)
}

type samples struct{ text, numbers sampled }

// parse reads the samples of a signature; false for what Sign did not write.
func parse(signature string) (s samples, ok bool) {
	_, rest, found := strings.Cut(signature, "~")
	text, nums, found2 := strings.Cut(rest, "#")
	if !found || !found2 {
		return s, false
	}
	var ok1, ok2 bool
	s.text, ok1 = unpack(text)
	s.numbers, ok2 = unpack(nums)
	return s, ok1 && ok2
}
