# Completion of clc for fish. What there is to complete is known by clc itself.
function __clc_complete
    set -l words (commandline -opc)
    set -l written (commandline -ct)
    set -l current (string unescape -- "$written"); or set current "$written"
    for line in ($words[1] completion words -- $words[2..-1] "$current" 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path $current
            case :folders
                __fish_complete_directories $current ''
            case :sources
                for path in (__fish_complete_path $current)
                    string match -r '.*(?:/|\.cl|\.schema)(?:\t.*)?$' -- $path
                end
            case '*'
                echo $line
        end
    end
end
complete -c clc -f -a '(__clc_complete)'
