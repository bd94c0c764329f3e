# Completion of clc for bash. What there is to complete is known by clc itself.
_clc() {
    local IFS=$'\n' line current="${COMP_WORDS[COMP_CWORD]}"
    [[ $current != = ]] || current=
    COMPREPLY=()
    while read -r line; do
        case "$line" in
            :files)
                compopt -o filenames 2>/dev/null
                COMPREPLY+=($(compgen -f -- "$current"))
                ;;
            :folders)
                compopt -o filenames 2>/dev/null
                COMPREPLY+=($(compgen -d -- "$current"))
                ;;
            :sources)
                compopt -o filenames 2>/dev/null
                COMPREPLY+=($(compgen -d -- "$current") $(compgen -f -X '!*.cl' -- "$current")
                    $(compgen -f -X '!*.schema' -- "$current"))
                ;;
            *) COMPREPLY+=("${line%%$'\t'*}") ;;
        esac
    done < <("${COMP_WORDS[0]/#\~/$HOME}" completion words -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _clc clc
