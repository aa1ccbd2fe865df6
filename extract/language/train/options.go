package main

import "flag"

// options are the sizes of the net and the course of the training.
type options struct {
	hidden, layers, arc, label, nameLayer, embed int

	ground int // layers that pretraining learns; those above start at random

	words     int     // word vectors kept
	epochs    int     // times the corpora are read, for the schedule of the rate
	stop      int     // epochs after which to stop, if fewer
	batch     int     // tokens
	rate      float64 // of learning, at its highest
	drop      float64 // part of the activations dropped
	nameShare float64 // part of the sentences without trees that an epoch reads
	seed      uint64
	every     int  // epochs between scores
	scratch   bool // do not start with pretrained weights
}

func defaults() options {
	return options{hidden: 384, layers: 4, ground: 3, arc: 160, label: 128, nameLayer: 128, embed: 96, words: 40000,
		epochs: 24, stop: 24, batch: 600, rate: 2e-3, drop: 0.25, nameShare: 0.6, seed: 1, every: 4}
}

func (o *options) flags(fs *flag.FlagSet) {
	fs.IntVar(&o.hidden, "hidden", o.hidden, "width of the layers")
	fs.IntVar(&o.layers, "layers", o.layers, "number of layers")
	fs.IntVar(&o.ground, "ground", o.ground, "number of layers that pretraining learns")
	fs.IntVar(&o.arc, "arc", o.arc, "width of the arc scorer")
	fs.IntVar(&o.epochs, "epochs", o.epochs, "times the corpora are read, for the schedule of the rate")
	fs.IntVar(&o.stop, "stop", o.stop, "stop after so many epochs")
	fs.Float64Var(&o.rate, "rate", o.rate, "learning rate")
	fs.Float64Var(&o.drop, "drop", o.drop, "dropout")
	fs.Float64Var(&o.nameShare, "share", o.nameShare, "part of the sentences without trees that an epoch reads")
	fs.Uint64Var(&o.seed, "seed", o.seed, "seed of the random numbers")
	fs.IntVar(&o.every, "every", o.every, "score after so many epochs")
	fs.BoolVar(&o.scratch, "scratch", o.scratch, "start with random weights, without pretraining")
}
