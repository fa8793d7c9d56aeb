#!/bin/bash

__steady_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__steady_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__steady_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__steady_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_steady() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(-h --help)
    local -a repeating_options=()
    local -a non_repeating_options=()
    __steady_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    today|now|ride|checkin|craving|after|attend|miss|week|raise|agree|report|sheet|safety|export|import|calendar|catch-up|program|plan|contact|medication|dose|score|screen|use|log|compare|show|edit|delete|undo|redo|erase|config|remind|backup|restore|doctor|demo|help)
        # Offer subcommand argument completions
        "_steady_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'today now ride checkin craving after attend miss week raise agree report sheet safety export import calendar catch-up program plan contact medication dose score screen use log compare show edit delete undo redo erase config remind backup restore doctor demo help' -- "${cur}"))
        ;;
    esac
}

_steady_today() {
    repeating_flags=()
    non_repeating_flags=(--short --sources --json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac
}

_steady_now() {
    repeating_flags=()
    non_repeating_flags=(--call --json --no-names --yes --force --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--format --output --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __steady_add_completions -W 'text'$'\n''json'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion now -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_ride() {
    repeating_flags=()
    non_repeating_flags=(--log --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--minutes --kind --intensity --database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--minutes')
        return
        ;;
    '--kind')
        __steady_add_completions -W 'surf'$'\n''meditation'$'\n''walk'
        return
        ;;
    '--intensity')
        return
        ;;
    '--database')
        return
        ;;
    esac
}

_steady_checkin() {
    repeating_flags=()
    non_repeating_flags=(--used --no-use --nobody --no-color --help -h)
    repeating_options=(--reached --tried)
    non_repeating_options=(--day --mood --stress --sleep --urge --win --tomorrow --note --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--day')
        __steady_add_completions -W "$(__steady_custom_complete ---completion checkin -- --day "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--mood')
        return
        ;;
    '--stress')
        return
        ;;
    '--sleep')
        return
        ;;
    '--urge')
        return
        ;;
    '--reached')
        __steady_add_completions -W "$(__steady_custom_complete ---completion checkin -- --reached "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--tried')
        __steady_add_completions -W "$(__steady_custom_complete ---completion checkin -- --tried "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--win')
        return
        ;;
    '--tomorrow')
        return
        ;;
    '--note')
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion checkin -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_craving() {
    repeating_flags=()
    non_repeating_flags=(--no-color --help -h)
    repeating_options=(--trigger --action)
    non_repeating_options=(--after --minutes --outcome --place --company --at --note --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--trigger')
        __steady_add_completions -W "$(__steady_custom_complete ---completion craving -- --trigger "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--action')
        __steady_add_completions -W "$(__steady_custom_complete ---completion craving -- --action "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--after')
        return
        ;;
    '--minutes')
        return
        ;;
    '--outcome')
        __steady_add_completions -W 'passed'$'\n''eased'$'\n''used'
        return
        ;;
    '--place')
        return
        ;;
    '--company')
        return
        ;;
    '--at')
        __steady_add_completions -W "$(__steady_custom_complete ---completion craving -- --at "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--note')
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion craving -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_after() {
    repeating_flags=()
    non_repeating_flags=(--no-color --help -h)
    repeating_options=(--trigger --action)
    non_repeating_options=(--after --minutes --outcome --place --company --at --note --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--trigger')
        __steady_add_completions -W "$(__steady_custom_complete ---completion after -- --trigger "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--action')
        __steady_add_completions -W "$(__steady_custom_complete ---completion after -- --action "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--after')
        return
        ;;
    '--minutes')
        return
        ;;
    '--outcome')
        __steady_add_completions -W 'passed'$'\n''eased'$'\n''used'
        return
        ;;
    '--place')
        return
        ;;
    '--company')
        return
        ;;
    '--at')
        __steady_add_completions -W "$(__steady_custom_complete ---completion after -- --at "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--note')
        return
        ;;
    '--database')
        return
        ;;
    esac
}

_steady_attend() {
    repeating_flags=()
    non_repeating_flags=(--no-color --help -h)
    repeating_options=()
    non_repeating_options=(--at --program --hours --kind --topic --makeup --note --until --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--at')
        __steady_add_completions -W "$(__steady_custom_complete ---completion attend -- --at "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--program')
        __steady_add_completions -W "$(__steady_custom_complete ---completion attend -- --program "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--hours')
        return
        ;;
    '--kind')
        __steady_add_completions -W 'group'$'\n''individual'$'\n''family'$'\n''education'$'\n''medical'$'\n''wellness'$'\n''other'
        return
        ;;
    '--topic')
        return
        ;;
    '--makeup')
        return
        ;;
    '--note')
        return
        ;;
    '--until')
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion attend -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_miss() {
    repeating_flags=()
    non_repeating_flags=(--excused --cancelled --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--at --program --reason --told --note --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--at')
        __steady_add_completions -W "$(__steady_custom_complete ---completion miss -- --at "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--program')
        __steady_add_completions -W "$(__steady_custom_complete ---completion miss -- --program "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--reason')
        return
        ;;
    '--told')
        __steady_add_completions -W "$(__steady_custom_complete ---completion miss -- --told "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--note')
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion miss -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_week() {
    repeating_flags=()
    non_repeating_flags=(--json --plain --sources --force --open --print --no-color --help -h)
    repeating_options=(--program)
    non_repeating_options=(--format --share --output --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __steady_add_completions -W 'text'$'\n''json'$'\n''html'$'\n''markdown'
        return
        ;;
    '--share')
        __steady_add_completions -W 'attendance'$'\n''counselor'$'\n''everything'
        return
        ;;
    '--program')
        __steady_add_completions -W "$(__steady_custom_complete ---completion week -- --program "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--output')
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion week -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_raise() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--done --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--done')
        __steady_add_completions -W "$(__steady_custom_complete ---completion raise -- --done "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--database')
        return
        ;;
    esac
}

_steady_agree() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--done --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--done')
        __steady_add_completions -W "$(__steady_custom_complete ---completion agree -- --done "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--database')
        return
        ;;
    esac
}

_steady_report() {
    repeating_flags=()
    non_repeating_flags=(--json --plain --force --open --print --no-color --help -h)
    repeating_options=(--program)
    non_repeating_options=(--from --until --format --share --output --database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--from')
        __steady_add_completions -W "$(__steady_custom_complete ---completion report -- --from "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--until')
        __steady_add_completions -W "$(__steady_custom_complete ---completion report -- --until "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--program')
        __steady_add_completions -W "$(__steady_custom_complete ---completion report -- --program "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--format')
        __steady_add_completions -W 'text'$'\n''json'$'\n''html'$'\n''markdown'
        return
        ;;
    '--share')
        __steady_add_completions -W 'attendance'$'\n''counselor'$'\n''everything'
        return
        ;;
    '--output')
        return
        ;;
    '--database')
        return
        ;;
    esac
}

_steady_sheet() {
    repeating_flags=()
    non_repeating_flags=(--week --json --force --open --print --no-color --help -h)
    repeating_options=(--program)
    non_repeating_options=(--from --until --format --output --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--from')
        __steady_add_completions -W "$(__steady_custom_complete ---completion sheet -- --from "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--until')
        __steady_add_completions -W "$(__steady_custom_complete ---completion sheet -- --until "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--program')
        __steady_add_completions -W "$(__steady_custom_complete ---completion sheet -- --program "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--format')
        __steady_add_completions -W 'text'$'\n''json'$'\n''html'$'\n''markdown'
        return
        ;;
    '--output')
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion sheet -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_safety() {
    repeating_flags=()
    non_repeating_flags=(--json --force --open --print --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--format --output --database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __steady_add_completions -W 'text'$'\n''json'$'\n''html'$'\n''markdown'
        return
        ;;
    '--output')
        return
        ;;
    '--database')
        return
        ;;
    esac
}

_steady_export() {
    repeating_flags=()
    non_repeating_flags=(--relative-days --notes --with-screens --excel --raw --yes --force --no-color --help -h)
    repeating_options=(--program --rename)
    non_repeating_options=(--to --format --table --share --from --until --names --database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--to')
        return
        ;;
    '--format')
        __steady_add_completions -W 'csv'$'\n''json'
        return
        ;;
    '--table')
        __steady_add_completions -W 'weeks'$'\n''attendance'$'\n''programs'$'\n''sessions'$'\n''cravings'$'\n''checkins'$'\n''plan'$'\n''points'$'\n''agreements'$'\n''uses'$'\n''contacts'$'\n''plan_notes'$'\n''schedules'$'\n''checklist'$'\n''medications'$'\n''doses'$'\n''scores'$'\n''screens'$'\n''comparisons'
        return
        ;;
    '--share')
        __steady_add_completions -W 'attendance'$'\n''counselor'$'\n''everything'
        return
        ;;
    '--from')
        __steady_add_completions -W "$(__steady_custom_complete ---completion export -- --from "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--until')
        __steady_add_completions -W "$(__steady_custom_complete ---completion export -- --until "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--program')
        __steady_add_completions -W "$(__steady_custom_complete ---completion export -- --program "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--rename')
        return
        ;;
    '--names')
        __steady_add_completions -W 'typed'$'\n''hidden'
        return
        ;;
    '--database')
        return
        ;;
    esac
}

_steady_import() {
    repeating_flags=()
    non_repeating_flags=(--dry-run --yes --no-color --help -h)
    repeating_options=(--mood --activity --habit)
    non_repeating_options=(--from --date-order --program --database)
    __steady_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--from')
        __steady_add_completions -W 'csv'$'\n''daylio'$'\n''loop'
        return
        ;;
    '--date-order')
        __steady_add_completions -W 'dmy'$'\n''mdy'$'\n''ymd'
        return
        ;;
    '--program')
        __steady_add_completions -W "$(__steady_custom_complete ---completion import -- --program "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--mood')
        return
        ;;
    '--activity')
        return
        ;;
    '--habit')
        return
        ;;
    '--database')
        return
        ;;
    esac
}

_steady_calendar() {
    repeating_flags=()
    non_repeating_flags=(--no-evening --plain-titles --yes --force --no-color --help -h)
    repeating_options=(--program)
    non_repeating_options=(--output --evening --database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--output')
        return
        ;;
    '--program')
        __steady_add_completions -W "$(__steady_custom_complete ---completion calendar -- --program "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--evening')
        return
        ;;
    '--database')
        return
        ;;
    esac
}

_steady_catch-up() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac
}

_steady_program() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=()
    __steady_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    start|change|step|end|extra|move|checklist|note|list|show)
        # Offer subcommand argument completions
        "_steady_program_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'start change step end extra move checklist note list show' -- "${cur}"))
        ;;
    esac
}

_steady_program_start() {
    repeating_flags=()
    non_repeating_flags=(--excused-make-up --no-excused-make-up --sources --no-color --help -h)
    repeating_options=(--slot)
    non_repeating_options=(--sessions --hours --name --from --weeks --until --absences --absences-count --absences-row --notice --counselor --substances --ended --reason --note --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--sessions')
        return
        ;;
    '--hours')
        return
        ;;
    '--slot')
        return
        ;;
    '--name')
        return
        ;;
    '--from')
        __steady_add_completions -W "$(__steady_custom_complete ---completion program start -- --from "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--weeks')
        return
        ;;
    '--until')
        __steady_add_completions -W "$(__steady_custom_complete ---completion program start -- --until "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--absences')
        return
        ;;
    '--absences-count')
        __steady_add_completions -W 'missed'$'\n''all'
        return
        ;;
    '--absences-row')
        return
        ;;
    '--notice')
        return
        ;;
    '--counselor')
        __steady_add_completions -W "$(__steady_custom_complete ---completion program start -- --counselor "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--substances')
        return
        ;;
    '--ended')
        return
        ;;
    '--reason')
        __steady_add_completions -W 'completed'$'\n''stepped-down'$'\n''stepped-up'$'\n''left'$'\n''transferred'
        return
        ;;
    '--note')
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W 'detox'$'\n''inpatient'$'\n''php'$'\n''iop'$'\n''outpatient'$'\n''sober-living'$'\n''mutual-support'$'\n''therapy'$'\n''medication'
        return
        ;;
    esac
}

_steady_program_change() {
    repeating_flags=()
    non_repeating_flags=(--no-slots --no-sessions --remove --sources --yes --no-color --help -h)
    repeating_options=(--slot)
    non_repeating_options=(--from --sessions --hours --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--from')
        __steady_add_completions -W "$(__steady_custom_complete ---completion program change -- --from "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--sessions')
        return
        ;;
    '--hours')
        return
        ;;
    '--slot')
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion program change -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_program_step() {
    repeating_flags=()
    non_repeating_flags=(--excused-make-up --no-excused-make-up --sources --yes --no-color --help -h)
    repeating_options=(--slot)
    non_repeating_options=(--sessions --hours --name --from --weeks --until --absences --absences-count --absences-row --notice --counselor --substances --ended --reason --note --last-day --first --medication --groups --first-night --naloxone --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--sessions')
        return
        ;;
    '--hours')
        return
        ;;
    '--slot')
        return
        ;;
    '--name')
        return
        ;;
    '--from')
        __steady_add_completions -W "$(__steady_custom_complete ---completion program step -- --from "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--weeks')
        return
        ;;
    '--until')
        __steady_add_completions -W "$(__steady_custom_complete ---completion program step -- --until "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--absences')
        return
        ;;
    '--absences-count')
        __steady_add_completions -W 'missed'$'\n''all'
        return
        ;;
    '--absences-row')
        return
        ;;
    '--notice')
        return
        ;;
    '--counselor')
        __steady_add_completions -W "$(__steady_custom_complete ---completion program step -- --counselor "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--substances')
        return
        ;;
    '--ended')
        return
        ;;
    '--reason')
        __steady_add_completions -W 'completed'$'\n''stepped-down'$'\n''stepped-up'$'\n''left'$'\n''transferred'
        return
        ;;
    '--note')
        return
        ;;
    '--last-day')
        __steady_add_completions -W "$(__steady_custom_complete ---completion program step -- --last-day "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--first')
        __steady_add_completions -W "$(__steady_custom_complete ---completion program step -- --first "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--medication')
        return
        ;;
    '--groups')
        return
        ;;
    '--first-night')
        __steady_add_completions -W "$(__steady_custom_complete ---completion program step -- --first-night "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--naloxone')
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W 'detox'$'\n''inpatient'$'\n''php'$'\n''iop'$'\n''outpatient'$'\n''sober-living'$'\n''mutual-support'$'\n''therapy'$'\n''medication'
        return
        ;;
    esac
}

_steady_program_end() {
    repeating_flags=()
    non_repeating_flags=(--sources --yes --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--on --reason --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--on')
        __steady_add_completions -W "$(__steady_custom_complete ---completion program end -- --on "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--reason')
        __steady_add_completions -W 'completed'$'\n''stepped-down'$'\n''stepped-up'$'\n''left'$'\n''transferred'
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion program end -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_program_extra() {
    repeating_flags=()
    non_repeating_flags=(--remove --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion program extra -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_program_move() {
    repeating_flags=()
    non_repeating_flags=(--no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion program move -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_program_checklist() {
    repeating_flags=()
    non_repeating_flags=(--begin --sources --json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--add --due --with --done --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--add')
        return
        ;;
    '--due')
        __steady_add_completions -W "$(__steady_custom_complete ---completion program checklist -- --due "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--with')
        __steady_add_completions -W "$(__steady_custom_complete ---completion program checklist -- --with "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--done')
        __steady_add_completions -W "$(__steady_custom_complete ---completion program checklist -- --done "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion program checklist -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_program_note() {
    repeating_flags=()
    non_repeating_flags=(--no-color --help -h)
    repeating_options=()
    non_repeating_options=(--cost --insurance --authorized-until --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--cost')
        return
        ;;
    '--insurance')
        return
        ;;
    '--authorized-until')
        __steady_add_completions -W "$(__steady_custom_complete ---completion program note -- --authorized-until "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion program note -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_program_list() {
    repeating_flags=()
    non_repeating_flags=(--plain --json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac
}

_steady_program_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion program show -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_plan() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=()
    __steady_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    show|add|remove|suggest|sign|reason|company|surroundings)
        # Offer subcommand argument completions
        "_steady_plan_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'show add remove suggest sign reason company surroundings' -- "${cur}"))
        ;;
    esac
}

_steady_plan_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __steady_add_completions -W "$(__steady_custom_complete ---completion plan show -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_plan_add() {
    repeating_flags=()
    non_repeating_flags=(--first --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--contact --minutes --database)
    __steady_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--contact')
        __steady_add_completions -W "$(__steady_custom_complete ---completion plan add -- --contact "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--minutes')
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __steady_add_completions -W "$(__steady_custom_complete ---completion plan add -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    2)
        __steady_add_completions -W "$(__steady_custom_complete ---completion plan add -- positional@1 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_plan_remove() {
    repeating_flags=()
    non_repeating_flags=(--no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __steady_add_completions -W "$(__steady_custom_complete ---completion plan remove -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    2)
        __steady_add_completions -W "$(__steady_custom_complete ---completion plan remove -- positional@1 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_plan_suggest() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __steady_add_completions -W "$(__steady_custom_complete ---completion plan suggest -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_plan_sign() {
    repeating_flags=()
    non_repeating_flags=(--remove --json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion plan sign -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_plan_reason() {
    repeating_flags=()
    non_repeating_flags=(--remove --json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion plan reason -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_plan_company() {
    repeating_flags=()
    non_repeating_flags=(--remove --json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion plan company -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_plan_surroundings() {
    repeating_flags=()
    non_repeating_flags=(--remove --json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion plan surroundings -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_contact() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=()
    __steady_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    add|list|remove|export)
        # Offer subcommand argument completions
        "_steady_contact_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'add list remove export' -- "${cur}"))
        ;;
    esac
}

_steady_contact_add() {
    repeating_flags=()
    non_repeating_flags=(--no-color --help -h)
    repeating_options=()
    non_repeating_options=(--role --phone --database)
    __steady_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--role')
        __steady_add_completions -W 'support'$'\n''sponsor'$'\n''counselor'$'\n''clinic'$'\n''line'$'\n''other'
        return
        ;;
    '--phone')
        return
        ;;
    '--database')
        return
        ;;
    esac
}

_steady_contact_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac
}

_steady_contact_remove() {
    repeating_flags=()
    non_repeating_flags=(--no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion contact remove -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_contact_export() {
    repeating_flags=()
    non_repeating_flags=(--roles --yes --force --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--output --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--output')
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion contact export -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_medication() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=()
    __steady_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    add|change|end|list)
        # Offer subcommand argument completions
        "_steady_medication_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'add change end list' -- "${cur}"))
        ;;
    esac
}

_steady_medication_add() {
    repeating_flags=()
    non_repeating_flags=(--opioid --no-opioid --no-color --help -h)
    repeating_options=(--daily --weekly)
    non_repeating_options=(--from --prescriber --note --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--daily')
        return
        ;;
    '--weekly')
        return
        ;;
    '--from')
        __steady_add_completions -W "$(__steady_custom_complete ---completion medication add -- --from "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--prescriber')
        __steady_add_completions -W "$(__steady_custom_complete ---completion medication add -- --prescriber "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--note')
        return
        ;;
    '--database')
        return
        ;;
    esac
}

_steady_medication_change() {
    repeating_flags=()
    non_repeating_flags=(--as-needed --no-color --help -h)
    repeating_options=(--daily --weekly)
    non_repeating_options=(--from --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--daily')
        return
        ;;
    '--weekly')
        return
        ;;
    '--from')
        __steady_add_completions -W "$(__steady_custom_complete ---completion medication change -- --from "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion medication change -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_medication_end() {
    repeating_flags=()
    non_repeating_flags=(--no-color --help -h)
    repeating_options=()
    non_repeating_options=(--on --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--on')
        __steady_add_completions -W "$(__steady_custom_complete ---completion medication end -- --on "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion medication end -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_medication_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac
}

_steady_dose() {
    repeating_flags=()
    non_repeating_flags=(--skipped --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--at --note --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--at')
        __steady_add_completions -W "$(__steady_custom_complete ---completion dose -- --at "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--note')
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion dose -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_score() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=()
    __steady_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    add|list)
        # Offer subcommand argument completions
        "_steady_score_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'add list' -- "${cur}"))
        ;;
    esac
}

_steady_score_add() {
    repeating_flags=()
    non_repeating_flags=(--no-color --help -h)
    repeating_options=()
    non_repeating_options=(--on --of --note --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--on')
        __steady_add_completions -W "$(__steady_custom_complete ---completion score add -- --on "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--of')
        return
        ;;
    '--note')
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion score add -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_score_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac
}

_steady_screen() {
    repeating_flags=()
    non_repeating_flags=(--requested --given --json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--result --at --note --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--result')
        __steady_add_completions -W 'negative'$'\n''positive'$'\n''unclear'
        return
        ;;
    '--at')
        __steady_add_completions -W "$(__steady_custom_complete ---completion screen -- --at "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--note')
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W 'list'
        return
        ;;
    esac
}

_steady_use() {
    repeating_flags=()
    non_repeating_flags=(--look-back --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--at --substance --next-time --note --vulnerable --came-before --did --cost --differently --tell --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--at')
        __steady_add_completions -W "$(__steady_custom_complete ---completion use -- --at "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--substance')
        return
        ;;
    '--next-time')
        return
        ;;
    '--note')
        return
        ;;
    '--vulnerable')
        return
        ;;
    '--came-before')
        return
        ;;
    '--did')
        return
        ;;
    '--cost')
        return
        ;;
    '--differently')
        return
        ;;
    '--tell')
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion use -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_log() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --help -h)
    repeating_options=(--kind)
    non_repeating_options=(--last --from --until --database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--last')
        return
        ;;
    '--from')
        __steady_add_completions -W "$(__steady_custom_complete ---completion log -- --from "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--until')
        __steady_add_completions -W "$(__steady_custom_complete ---completion log -- --until "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    '--kind')
        return
        ;;
    '--database')
        return
        ;;
    esac
}

_steady_compare() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=()
    __steady_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    worksheet|list|show)
        # Offer subcommand argument completions
        "_steady_compare_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'worksheet list show' -- "${cur}"))
        ;;
    esac
}

_steady_compare_worksheet() {
    repeating_flags=()
    non_repeating_flags=(--keep --sources --json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--cravings --withdrawal --daily --tries --overdose --self-harm --body --mind --home --support --duties --cost --away --preference --format --database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--cravings')
        __steady_add_completions -W 'mild'$'\n''strong'$'\n''constant'
        return
        ;;
    '--withdrawal')
        __steady_add_completions -W 'none'$'\n''some'$'\n''severe'$'\n''unknown'
        return
        ;;
    '--daily')
        __steady_add_completions -W 'no'$'\n''alcohol'$'\n''benzodiazepines'$'\n''both'
        return
        ;;
    '--tries')
        __steady_add_completions -W 'first'$'\n''held'$'\n''repeated'
        return
        ;;
    '--overdose')
        __steady_add_completions -W 'no'$'\n''earlier'$'\n''yes'
        return
        ;;
    '--self-harm')
        __steady_add_completions -W 'no'$'\n''earlier'$'\n''yes'
        return
        ;;
    '--body')
        __steady_add_completions -W 'no'$'\n''some'$'\n''daily'
        return
        ;;
    '--mind')
        __steady_add_completions -W 'no'$'\n''some'$'\n''daily'
        return
        ;;
    '--home')
        __steady_add_completions -W 'safe'$'\n''mixed'$'\n''unsafe'$'\n''none'
        return
        ;;
    '--support')
        __steady_add_completions -W 'none'$'\n''some'$'\n''many'
        return
        ;;
    '--duties')
        __steady_add_completions -W 'yes'$'\n''hard'$'\n''no'
        return
        ;;
    '--cost')
        __steady_add_completions -W 'covered'$'\n''unsure'$'\n''own'$'\n''none'
        return
        ;;
    '--away')
        __steady_add_completions -W 'yes'$'\n''hard'$'\n''no'
        return
        ;;
    '--preference')
        __steady_add_completions -W 'inpatient'$'\n''iop'$'\n''unsure'
        return
        ;;
    '--format')
        __steady_add_completions -W 'text'$'\n''json'$'\n''markdown'
        return
        ;;
    '--database')
        return
        ;;
    esac
}

_steady_compare_list() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac
}

_steady_compare_show() {
    repeating_flags=()
    non_repeating_flags=(--sources --json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--format --database)
    __steady_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __steady_add_completions -W 'text'$'\n''json'$'\n''markdown'
        return
        ;;
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __steady_add_completions -W "$(__steady_custom_complete ---completion compare show -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_show() {
    repeating_flags=()
    non_repeating_flags=(--json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion show -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_edit() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=()
    __steady_offer_flags_options 1

    # Offer positional completions
    case "${positional_number}" in
    1)
        __steady_add_completions -W "$(__steady_custom_complete ---completion edit -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_delete() {
    repeating_flags=()
    non_repeating_flags=(--no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion delete -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_undo() {
    repeating_flags=()
    non_repeating_flags=(--yes --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac
}

_steady_redo() {
    repeating_flags=()
    non_repeating_flags=(--no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac
}

_steady_erase() {
    repeating_flags=()
    non_repeating_flags=(--yes --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __steady_add_completions -W "$(__steady_custom_complete ---completion erase -- positional@0 "${COMP_CWORD}" "$(__steady_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_steady_config() {
    repeating_flags=()
    non_repeating_flags=(--unset --json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac
}

_steady_remind() {
    repeating_flags=()
    non_repeating_flags=(--discreet --notify --install --cron --remove --yes --force --json --no-color --help -h)
    repeating_options=(--at)
    non_repeating_options=(--database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--at')
        return
        ;;
    '--database')
        return
        ;;
    esac
}

_steady_backup() {
    repeating_flags=()
    non_repeating_flags=(--force --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac
}

_steady_restore() {
    repeating_flags=()
    non_repeating_flags=(--yes --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac
}

_steady_doctor() {
    repeating_flags=()
    non_repeating_flags=(--repair --json --no-color --help -h)
    repeating_options=()
    non_repeating_options=(--database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--database')
        return
        ;;
    esac
}

_steady_demo() {
    repeating_flags=()
    non_repeating_flags=(--no-color --help -h)
    repeating_options=()
    non_repeating_options=(--keep --database)
    __steady_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--keep')
        return
        ;;
    '--database')
        return
        ;;
    esac
}

_steady_help() {
    :
}

complete -o filenames -F _steady steady
