package model

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
)

// A model file is the magic line, the header as JSON with its length before
// it, then the tensors of Config.Layout and last the word vectors. A table or
// matrix is a float32 scale for each row, then its int8 rows; a vector is
// float32. All numbers are little-endian.
const magic = "wiregraph english net 1\n"

type header struct {
	Config  Config
	Words   string // joined by "\n"
	Trained string
	Coarse  []byte // fits: fewer than 256 classes
	Fine    []byte // little-endian uint16
}

// Write stores a net: its float tensors by name, its lexicon and word vectors.
func Write(w io.Writer, cfg Config, lex *Lexicon, tensor func(name string) []float32, vectors []float32) error {
	h := header{Config: cfg, Words: strings.Join(lex.Words, "\n"), Trained: strings.Join(lex.Trained, "\n")}
	for i := range lex.Words {
		h.Coarse = append(h.Coarse, byte(lex.Coarse[i]))
		h.Fine = binary.LittleEndian.AppendUint16(h.Fine, lex.Fine[i])
	}
	js, err := json.Marshal(h)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	out.WriteString(magic)
	binary.Write(out, binary.LittleEndian, uint32(len(js)))
	out.Write(js)
	for _, t := range append(cfg.Layout(lex.TableRows()), vectorTensor(cfg, lex)) {
		data := vectors
		if t.Name != vectorTensorName {
			data = tensor(t.Name)
		}
		if len(data) != t.Rows*t.Cols {
			return fmt.Errorf("tensor %s: %d numbers, want %d×%d", t.Name, len(data), t.Rows, t.Cols)
		}
		writeTensor(out, t, data)
	}
	return out.Flush()
}

const vectorTensorName = "vectors"

func vectorTensor(cfg Config, lex *Lexicon) Tensor {
	return Tensor{vectorTensorName, len(lex.Words), cfg.Vector, KindTable}
}

func writeTensor(out io.Writer, t Tensor, data []float32) {
	if t.Kind == KindVector {
		binary.Write(out, binary.LittleEndian, data)
		return
	}
	scale, q := QuantizeRows(data, t.Rows, t.Cols)
	binary.Write(out, binary.LittleEndian, scale)
	binary.Write(out, binary.LittleEndian, q)
}

// QuantizeRows writes each row as int8 times a scale of the row.
func QuantizeRows(data []float32, rows, cols int) (scale []float32, q []int8) {
	scale, q = make([]float32, rows), make([]int8, rows*cols)
	for i := range rows {
		row := data[i*cols : (i+1)*cols]
		var top float32
		for _, v := range row {
			top = max(top, v, -v)
		}
		if top == 0 {
			continue
		}
		scale[i] = top / 127
		for j, v := range row {
			q[i*cols+j] = int8(math.RoundToEven(float64(v / scale[i])))
		}
	}
	return scale, q
}

// reader takes numbers off the front of a model file.
type reader struct {
	data []byte
	err  error
}

var errShort = errors.New("model: file ends early")

func (r *reader) bytes(n int) []byte {
	if r.err != nil || n < 0 || n > len(r.data) {
		r.err = errShort
		return nil
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func (r *reader) floats(n int) []float32 {
	b := r.bytes(4 * n)
	if r.err != nil {
		return nil
	}
	out := make([]float32, n)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return out
}

func (r *reader) int8s(n int) []int8 {
	b := r.bytes(n)
	out := make([]int8, len(b))
	for i, c := range b {
		out[i] = int8(c)
	}
	return out
}

// readHeader takes the magic line and the header.
func readHeader(r *reader) (Config, *Lexicon, error) {
	if string(r.bytes(len(magic))) != magic {
		return Config{}, nil, errors.New("model: not a model of this version; train it anew")
	}
	size := r.bytes(4)
	if r.err != nil {
		return Config{}, nil, r.err
	}
	var h header
	if err := json.Unmarshal(r.bytes(int(binary.LittleEndian.Uint32(size))), &h); err != nil {
		return Config{}, nil, fmt.Errorf("model header: %w", err)
	}
	lex := &Lexicon{Words: strings.Split(h.Words, "\n"), Trained: strings.Split(h.Trained, "\n")}
	if len(h.Coarse) != len(lex.Words) || len(h.Fine) != 2*len(lex.Words) {
		return Config{}, nil, errors.New("model header: clusters and words differ in number")
	}
	for i := range lex.Words {
		lex.Coarse = append(lex.Coarse, uint16(h.Coarse[i]))
		lex.Fine = append(lex.Fine, binary.LittleEndian.Uint16(h.Fine[2*i:]))
	}
	lex.Index()
	return h.Config, lex, nil
}

// Read is the inverse of Write, with the weights laid out for use.
func Read(data []byte) (*Net, error) {
	r := &reader{data: data}
	cfg, lex, err := readHeader(r)
	if err != nil {
		return nil, err
	}
	n := &Net{Config: cfg, Lexicon: lex}
	for _, t := range append(cfg.Layout(lex.TableRows()), vectorTensor(cfg, lex)) {
		n.set(t, r)
	}
	if r.err != nil {
		return nil, r.err
	}
	n.prepare()
	return n, nil
}
