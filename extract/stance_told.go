package extract

// toldAhead reports whether the verb i behind "would" tells ahead of its time how somebody's
// life went, as lives are told, and nothing that hangs on a condition or is anybody's words:
// "Ana Dias, who would later become premier", "would go on to lead the Front".
func (st *state) toldAhead(i int) bool {
	lemma := st.tree.lemma(i)
	if lemma == "go" {
		if !st.tree.particle(i, "on") || st.tree.child(i, "xcomp", "advcl") < 0 {
			return false
		}
	} else if !career[lemma] {
		return false
	}
	later := lemma == "go"
	for _, c := range st.tree.children(i) {
		if k := st.tree.child(c, "mark"); st.tree.base(c) == "advcl" && k >= 0 && (st.lower(k) == "if" || st.lower(k) == "unless" || st.lower(k) == "once" || st.lower(k) == "should") {
			return false
		}
		later = later || st.tree.base(c) == "advmod" && inTime[st.lower(c)]
	}
	switch st.tree.tok[i].Relation {
	case "root", "conj", "acl:relcl":
		return later && st.spokenBy(i) < 0
	}
	return false
}

// moved reports whether h says how somebody felt or how wise he was who did what the infinitive
// below it tells, which so is done: "was shocked to see X leave".
func (st *state) moved(h int) bool {
	k := st.tree.child(h, "cop", "aux:pass")
	return k >= 0 && st.tree.tok[k].XPOS == "VBD" && st.grammar.is("moved", st.tree.lemma(h))
}

// What lives are told by, and the adverbs that set it later.
var (
	career = set("become", "serve", "join", "lead", "head", "chair", "hold", "represent", "succeed", "win")
	inTime = set("later", "eventually", "subsequently", "ultimately", "afterwards", "afterward")
)
