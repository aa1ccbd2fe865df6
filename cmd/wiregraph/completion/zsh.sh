#compdef wiregraph
# zsh completion for wiregraph; save as _wiregraph in a folder of $fpath
_wiregraph() {
  local -a found line
  line=("${(@)words[1,CURRENT-1]}")
  [[ "${words[CURRENT]}" == -* ]] && line+=("${words[CURRENT]}")
  found=("${(@f)$("${(@)line}" --generate-bash-completion 2>/dev/null)}")
  if [[ -n "${found[1]}" ]]; then _describe 'wiregraph' found; else _files; fi
}
if [[ "$funcstack[1]" == _wiregraph ]]; then _wiregraph "$@"; else compdef _wiregraph wiregraph; fi
