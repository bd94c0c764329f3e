#compdef clc
# Completion of clc for zsh. What there is to complete is known by clc itself.
_clc() {
    local line
    local -a candidates
    for line in "${(@f)$(${~words[1]} completion words -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
        case $line in
            '') ;;
            :files) _files ;;
            :folders) _files -/ ;;
            :sources) _files -g '*.(cl|schema)' ;;
            *) candidates+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
        esac
    done
    (( ! $#candidates )) || _describe 'clc' candidates
}
if [[ ${funcstack[1]} == _clc ]]; then
    _clc "$@"
else
    compdef _clc clc
fi
