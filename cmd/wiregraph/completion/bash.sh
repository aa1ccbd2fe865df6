# bash completion for wiregraph; load with: source <(wiregraph completion bash)
_wiregraph() {
  local cur="${COMP_WORDS[COMP_CWORD]}" words=("${COMP_WORDS[@]:0:COMP_CWORD}") found
  [[ "$cur" == -* ]] && words+=("$cur")
  found=$("${words[@]}" --generate-bash-completion 2>/dev/null | sed 's/:.*//')
  COMPREPLY=($(compgen -W "$found" -- "$cur"))
}
complete -o bashdefault -o default -F _wiregraph wiregraph
