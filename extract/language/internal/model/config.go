package model

// Config fixes the sizes of a net and the meaning of its outputs.
type Config struct {
	Embed     int // width of the learned embeddings
	Vector    int // width of the word vectors
	Hidden    int // width of the layers, half for each direction
	Layers    int
	Arc       int // width of the arc scorer
	Label     int // width of the relation scorer
	NameLayer int // width of the layer before the names

	Tags      []string // "UPOS|XPOS"
	Names     []string // O, B-PER, I-PER, L-PER, U-PER, …
	Relations []string
}

// Tensor is one matrix of a net, rows×cols, in the order of Layout.
type Tensor struct {
	Name       string
	Rows, Cols int
	Kind       Kind
}

// Kind says how a tensor is learned and stored.
type Kind int

const (
	KindTable  Kind = iota // embedding: rows looked up, stored as int8
	KindMatrix             // product, stored as int8
	KindVector             // bias and such, stored as float32
)

// Layout lists the learned tensors of a net.
func (c Config) Layout(tables [Tables]int) []Tensor {
	var out []Tensor
	add := func(name string, rows, cols int, kind Kind) {
		out = append(out, Tensor{name, rows, cols, kind})
	}
	for i, n := range tables {
		add("table"+string(rune('0'+i)), n, c.Embed, KindTable)
	}
	add("input", c.Hidden, c.Embed+c.Vector, KindMatrix)
	add("input.bias", 1, c.Hidden, KindVector)
	for l := range c.Layers {
		name := "layer" + string(rune('0'+l))
		add(name, 3*c.Hidden, c.Hidden, KindMatrix)
		add(name+".state", 2, c.Hidden, KindVector)
		add(name+".bias", 2, c.Hidden, KindVector)
	}
	add("tag", len(c.Tags), c.Hidden, KindMatrix)
	add("tag.bias", 1, len(c.Tags), KindVector)
	add("name1", c.NameLayer, c.Hidden, KindMatrix)
	add("name1.bias", 1, c.NameLayer, KindVector)
	add("name2", len(c.Names), c.NameLayer, KindMatrix)
	add("name2.bias", 1, len(c.Names), KindVector)
	add("arc", 2*c.Arc, c.Hidden, KindMatrix) // dependent, then head
	add("arc.bias", 1, 2*c.Arc, KindVector)
	add("arc.product", c.Arc, c.Arc, KindMatrix)
	add("arc.root", 1, c.Arc, KindVector)
	add("label", 2*c.Label, c.Hidden, KindMatrix) // dependent, then head
	add("label.bias", 1, c.Label, KindVector)
	add("label.root", 1, c.Label, KindVector)
	add("label.out", len(c.Relations), c.Label, KindMatrix)
	add("label.out.bias", 1, len(c.Relations), KindVector)
	return out
}
