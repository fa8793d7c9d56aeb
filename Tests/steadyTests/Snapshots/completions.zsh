#compdef steady

__steady_complete() {
    local -ar non_empty_completions=("${@:#(|:*)}")
    local -ar empty_completions=("${(M)@:#(|:*)}")
    _describe -V '' non_empty_completions -- empty_completions -P $'\'\''
}

__steady_custom_complete() {
    local -a completions
    completions=("${(@f)"$("${command_name}" "${@}" "${command_line[@]}")"}")
    if [[ "${#completions[@]}" -gt 1 ]]; then
        __steady_complete "${completions[@]:0:-1}"
    fi
}

__steady_cursor_index_in_current_word() {
    if [[ -z "${QIPREFIX}${IPREFIX}${PREFIX}" ]]; then
        printf 0
    else
        printf %s "${#${(z)LBUFFER}[-1]}"
    fi
}

_steady() {
    emulate -RL zsh -G
    setopt extendedglob nullglob numericglobsort
    unsetopt aliases banghist

    local -xr SAP_SHELL=zsh
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(builtin emulate zsh -c 'printf %s "${ZSH_VERSION}"')"
    local -r SAP_SHELL_VERSION

    local context state state_descr line
    local -A opt_args

    local -r command_name="${words[1]}"
    local -ar command_line=("${words[@]}")
    local -ir current_word_index="$((CURRENT - 1))"

    local -i ret=1
    local -ar arg_specs=(
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'today:What is planned today, and what is open.'
            'now:For a hard moment: your people, your plan, the lines. It asks nothing.'
            'ride:Be guided through an urge, minute by minute.'
            'checkin:The evening look back at one day; every answer is optional.'
            'craving:Log a craving.'
            'after:Say how strong a craving is afterwards.'
            'attend:Record a session that you attended.'
            'miss:Record a session that you missed, that was excused or that was cancelled.'
            'week:The week on one page.'
            'raise:A point for the next session; without text the open ones.'
            'agree:What you agreed with your counselor; without text what is open.'
            'report:The course of some months: what was recorded, week by week.'
            'sheet:A sheet of attendance alone, to be signed.'
            'safety:Your safety plan on one sheet, step by step.'
            'export:CSV files for your counselor, or all of it as JSON; it shows first what will be in it.'
            'import:Bring in another copy of the record, or another program'\''s file; it shows first what it will do.'
            'calendar:Your sessions, and the evening, for the calendar on your phone.'
            'catch-up:The evenings and sessions of the last days that are open.'
            'program:Levels of care and supports: start, change, step, end, extra, move, checklist, note, list, show.'
            'plan:What to try when a trigger comes.'
            'contact:People and services to turn to.'
            'medication:Medications and when they are due: add, change, end, list.'
            'dose:A dose of a medication, taken or skipped.'
            'score:What the clinic'\''s instruments gave, such as PHQ-9: add, list.'
            'screen:Drug screens, for your own record; without words those on record.'
            'use:Record a return to use: an event with a time, never a reset.'
            'log:What is on record, the newest last.'
            'compare:Inpatient care and IOP side by side, to prepare a talk with a specialist.'
            'show:One record whole, and what was changed about it.'
            'edit:Change a record; it takes that record'\''s own options.'
            'delete:Take a record out; history keeps it, and undo brings it back.'
            'undo:Undo the newest change. Run it again to undo the one before.'
            'redo:Undo the newest undo.'
            'erase:Remove a record for good, from history too.'
            'config:Show or change a setting.'
            'remind:One line if something is due, for a timer to run.'
            'backup:Write a copy of the database and check every record in it.'
            'restore:Put a backup in the database'\''s place; what it replaces is kept.'
            'doctor:Check the database for damage.'
            'demo:Print the week of an invented month.'
            'help:Show subcommand help information.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        today|now|ride|checkin|craving|after|attend|miss|week|raise|agree|report|sheet|safety|export|import|calendar|catch-up|program|plan|contact|medication|dose|score|screen|use|log|compare|show|edit|delete|undo|redo|erase|config|remind|backup|restore|doctor|demo|help)
            "_steady_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_steady_today() {
    local -i ret=1
    local -ar arg_specs=(
        '--short[One line, and only if something is due.]'
        '--sources[Say where each figure comes from.]'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_now() {
    local -i ret=1
    local -ar ___format=('text' 'json' 'html')
    local -ar arg_specs=(
        '*:words:{__steady_custom_complete ---completion now -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--call[Only the numbers, one a line.]'
        '--format[text, json, or html for a phone.]:format:{__steady_complete "${___format[@]}"}'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--output[Write a card to this file instead.]:file:'
        '--no-names[Roles in the place of people'\''s names.]'
        '--yes[Don'\''t ask.]'
        '--force[Replace a file that Steady did not write.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_ride() {
    local -i ret=1
    local -ar ___kind=('surf' 'meditation' 'walk')
    local -ar arg_specs=(
        '--minutes[How many minutes, 1 to 60.]:minutes:'
        '--kind[surf, meditation or walk.]:kind:{__steady_complete "${___kind[@]}"}'
        '--log[Record the craving.]'
        '--intensity[How strong it is before, with --log.]:score:'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_checkin() {
    local -i ret=1
    local -ar arg_specs=(
        '*:words:{__steady_custom_complete ---completion checkin -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--day[The day it is about\: today, yesterday, mon or 2026-11-20.]:day:{__steady_custom_complete ---completion checkin -- --day "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--mood[0 to 10; 10 is best.]:score:'
        '--stress[0 to 10; 10 is worst.]:score:'
        '--sleep[Hours of sleep the night before.]:hours:'
        '--urge[The day'\''s strongest urge, 0 to 10.]:score:'
        '--used[There was a return to use that day.]'
        '--no-use[There was no use that day.]'
        '*--reached[Who you reached; may be given several times.]:name:{__steady_custom_complete ---completion checkin -- --reached "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '*--tried[Who you tried to reach; may be given several times.]:name:{__steady_custom_complete ---completion checkin -- --tried "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--nobody[You reached nobody that day.]'
        '--win[Something that went well.]:text:'
        '--tomorrow[What tomorrow is for.]:text:'
        '--note[A note; - reads it from standard input.]:text:'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_craving() {
    local -i ret=1
    local -ar ___outcome=('passed' 'eased' 'used')
    local -ar arg_specs=(
        '*:words:{__steady_custom_complete ---completion craving -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '*--trigger[What set it off; may be given several times.]:name:{__steady_custom_complete ---completion craving -- --trigger "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '*--action[What you did about it; may be given several times.]:name:{__steady_custom_complete ---completion craving -- --action "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--after[How strong it was afterwards, 0 to 10.]:score:'
        '--minutes[How long it lasted, in minutes.]:minutes:'
        '--outcome[How it ended.]:outcome:{__steady_complete "${___outcome[@]}"}'
        '--place[Where you were.]:text:'
        '--company[Who was with you.]:text:'
        '--at[When it was, such as "20m ago" or "yesterday 21\:30".]:time:{__steady_custom_complete ---completion craving -- --at "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--note[A note; - reads it from standard input.]:text:'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_after() {
    local -i ret=1
    local -ar ___outcome=('passed' 'eased' 'used')
    local -ar arg_specs=(
        '*:words:'
        '*--trigger[What set it off; may be given several times.]:name:{__steady_custom_complete ---completion after -- --trigger "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '*--action[What you did about it; may be given several times.]:name:{__steady_custom_complete ---completion after -- --action "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--after[How strong it was afterwards, 0 to 10.]:score:'
        '--minutes[How long it lasted, in minutes.]:minutes:'
        '--outcome[How it ended.]:outcome:{__steady_complete "${___outcome[@]}"}'
        '--place[Where you were.]:text:'
        '--company[Who was with you.]:text:'
        '--at[When it was, such as "20m ago" or "yesterday 21\:30".]:time:{__steady_custom_complete ---completion after -- --at "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--note[A note; - reads it from standard input.]:text:'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_attend() {
    local -i ret=1
    local -ar ___kind=('group' 'individual' 'family' 'education' 'medical' 'wellness' 'other')
    local -ar arg_specs=(
        '*:time:{__steady_custom_complete ---completion attend -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--at[The time as an option.]:time:{__steady_custom_complete ---completion attend -- --at "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--program[The program of the session, such as p2.]:id:{__steady_custom_complete ---completion attend -- --program "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--hours[How long it was; else as long as the program'\''s sessions.]:hours:'
        '--kind[What kind of session it was.]:kind:{__steady_complete "${___kind[@]}"}'
        '--topic[What it was about; - reads it from standard input.]:text:'
        '--makeup[The missed session that it makes up for, such as s4.]:id:'
        '--note[A note; - reads it from standard input.]:text:'
        '--until[When you left, such as 20\:30; instead of --hours.]:time:'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_miss() {
    local -i ret=1
    local -ar arg_specs=(
        '*:time:{__steady_custom_complete ---completion miss -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--at[The time as an option.]:time:{__steady_custom_complete ---completion miss -- --at "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--program[The program of the session, such as p2.]:id:{__steady_custom_complete ---completion miss -- --program "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--excused[The program agreed beforehand.]'
        '--cancelled[The program cancelled it.]'
        '--reason[Why; - reads it from standard input.]:text:'
        '--told[When you told the program, such as "mon 9\:00"; else now.]:time:{__steady_custom_complete ---completion miss -- --told "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--note[A note; - reads it from standard input.]:text:'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_week() {
    local -i ret=1
    local -ar ___format=('text' 'json' 'html' 'markdown')
    local -ar ___share=('attendance' 'counselor' 'everything')
    local -ar arg_specs=(
        '*:week:{__steady_custom_complete ---completion week -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--format[text, json, markdown, or html to show and print.]:format:{__steady_complete "${___format[@]}"}'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--share[Who it is for\: attendance, counselor, everything.]:share:{__steady_complete "${___share[@]}"}'
        '*--program[Only this program; give it again for more.]:id:{__steady_custom_complete ---completion week -- --program "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--plain[Without charts of characters, for a screen reader.]'
        '--sources[Say where each figure comes from.]'
        '--output[Write it to a file instead.]:file:'
        '--force[Replace a file that Steady did not write.]'
        '--open[Show the page in the browser.]'
        '--print[Send the page to the printer, as text.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_raise() {
    local -i ret=1
    local -ar arg_specs=(
        '*:text:'
        '--done[Tick a point off\: its id, or words that only it has.]:id:{__steady_custom_complete ---completion raise -- --done "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_agree() {
    local -i ret=1
    local -ar arg_specs=(
        '*:text:'
        '--done[Tick one off\: its id, or words that only it has.]:id:{__steady_custom_complete ---completion agree -- --done "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_report() {
    local -i ret=1
    local -ar ___format=('text' 'json' 'html' 'markdown')
    local -ar ___share=('attendance' 'counselor' 'everything')
    local -ar arg_specs=(
        '--from[From this day on.]:day:{__steady_custom_complete ---completion report -- --from "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--until[Up to this day.]:day:{__steady_custom_complete ---completion report -- --until "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '*--program[Only this program; give it again for more.]:id:{__steady_custom_complete ---completion report -- --program "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--format[text, json, markdown, or html to show and print.]:format:{__steady_complete "${___format[@]}"}'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--share[Who it is for\: attendance, counselor, everything.]:share:{__steady_complete "${___share[@]}"}'
        '--plain[Without charts of characters, for a screen reader.]'
        '--output[Write it to a file instead.]:file:'
        '--force[Replace a file that Steady did not write.]'
        '--open[Show the page in the browser.]'
        '--print[Send the page to the printer, as text.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_sheet() {
    local -i ret=1
    local -ar ___format=('text' 'json' 'html' 'markdown')
    local -ar arg_specs=(
        '*:week:{__steady_custom_complete ---completion sheet -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--week[A whole week, which may be named behind it.]'
        '--from[Instead of a week\: from this day on.]:day:{__steady_custom_complete ---completion sheet -- --from "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--until[Up to this day; today if none is given.]:day:{__steady_custom_complete ---completion sheet -- --until "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '*--program[Only this program; give it again for more.]:id:{__steady_custom_complete ---completion sheet -- --program "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--format[text, json, markdown, or html to show and print.]:format:{__steady_complete "${___format[@]}"}'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--output[Write it to a file instead.]:file:'
        '--force[Replace a file that Steady did not write.]'
        '--open[Show the page in the browser.]'
        '--print[Send the page to the printer, as text.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_safety() {
    local -i ret=1
    local -ar ___format=('text' 'json' 'html' 'markdown')
    local -ar arg_specs=(
        '--format[text, json, markdown, or html to show and print.]:format:{__steady_complete "${___format[@]}"}'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--output[Write it to a file instead.]:file:'
        '--force[Replace a file that Steady did not write.]'
        '--open[Show the page in the browser.]'
        '--print[Send the page to the printer, as text.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_export() {
    local -i ret=1
    local -ar ___format=('csv' 'json')
    local -ar ___table=('weeks' 'attendance' 'programs' 'sessions' 'cravings' 'checkins' 'plan' 'points' 'agreements' 'uses' 'contacts' 'plan_notes' 'schedules' 'checklist' 'medications' 'doses' 'scores' 'screens' 'comparisons')
    local -ar ___share=('attendance' 'counselor' 'everything')
    local -ar ___names=('typed' 'hidden')
    local -ar arg_specs=(
        '--to[The folder, or the file of one table (.csv) or of JSON; - for standard output of these.]:place:'
        '--format[csv, or json for the whole record in one file.]:format:{__steady_complete "${___format[@]}"}'
        '--table[Only this table.]:table:{__steady_complete "${___table[@]}"}'
        '--share[Who it is for.]:share:{__steady_complete "${___share[@]}"}'
        '--from[From this day on.]:day:{__steady_custom_complete ---completion export -- --from "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--until[Up to this day.]:day:{__steady_custom_complete ---completion export -- --until "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '*--program[Only this program; give it again for more.]:id:{__steady_custom_complete ---completion export -- --program "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '*--rename[Another name for a trigger, action or program\: "call sam=call someone".]:old=new:'
        '--names[hidden writes trigger 1, action 1, program 1 in place of names.]:names:{__steady_complete "${___names[@]}"}'
        '--relative-days[Weeks and days of the care in place of dates.]'
        '--notes[Notes too, for the counselor.]'
        '--with-screens[Drug screens too, with everything.]'
        '--excel[A byte order mark first, so that Excel reads UTF-8.]'
        '--raw[Don'\''t put '\'' before text that looks like a formula.]'
        '--yes[Don'\''t ask.]'
        '--force[Replace a file that Steady did not write.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_import() {
    local -i ret=1
    local -ar ___from=('csv' 'daylio' 'loop')
    local -ar ___date_order=('dmy' 'mdy' 'ymd')
    local -ar arg_specs=(
        ':file:'
        '--from[Which program'\''s it is, if not Steady'\''s own.]:from:{__steady_complete "${___from[@]}"}'
        '--dry-run[Only show what it would do.]'
        '--date-order[How dates in numbers are written, if they are not ISO dates.]:date-order:{__steady_complete "${___date_order[@]}"}'
        '--program[csv\: whose sessions or weekly times these are.]:id:{__steady_custom_complete ---completion import -- --program "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '*--mood[daylio\: what a mood is, 0 to 10; may be given several times.]:name=score:'
        '*--activity[daylio\: what an activity is\: action\:NAME, trigger\:NAME or craving\:SCORE.]:name=kind\:value:'
        '*--habit[loop\: what a habit is\: sessions\:ID or checkins\:FIELD.]:name=kind\:value:'
        '--yes[Don'\''t ask.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_calendar() {
    local -i ret=1
    local -ar arg_specs=(
        '--output[The file; - for standard output.]:file:'
        '*--program[Only this program; give it again for more.]:id:{__steady_custom_complete ---completion calendar -- --program "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--evening[When the evening'\''s reminder rings; 21\:00 if you set no time.]:time:'
        '--no-evening[Leave out the evening.]'
        '--plain-titles[The names of programs as titles.]'
        '--yes[Don'\''t ask.]'
        '--force[Replace a file that Steady did not write.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_catch-up() {
    local -i ret=1
    local -ar arg_specs=(
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_program() {
    local -i ret=1
    local -ar arg_specs=(
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'start:Start a program.'
            'change:A new schedule from a day on; what is not given stays as it was.'
            'step:End the level of care, start the next, and line up what holds the thread.'
            'end:End a program.'
            'extra:A session on one day, beside the weekly times.'
            'move:Move one session: it is cancelled, and takes place at another time.'
            'checklist:What to line up around a change of care.'
            'note:Keep what you were told about cost, insurance and authorization.'
            'list:The course of care: every program, by start, and how long it was.'
            'show:One program whole, with its schedules.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        start|change|step|end|extra|move|checklist|note|list|show)
            "_steady_program_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_steady_program_start() {
    local -i ret=1
    local -ar _level=('detox' 'inpatient' 'php' 'iop' 'outpatient' 'sober-living' 'mutual-support' 'therapy' 'medication')
    local -ar ___absences_count=('missed' 'all')
    local -ar ___reason=('completed' 'stepped-down' 'stepped-up' 'left' 'transferred')
    local -ar arg_specs=(
        '*:level:{__steady_complete "${_level[@]}"}'
        '--sessions[Sessions a week, least to most, such as 3-5.]:number:'
        '--hours[Hours a session.]:hours:'
        '*--slot[A weekly time such as "mon 18\:00"; may be given several times.]:time:'
        '--name[Its name; without it, the level'\''s name.]:name:'
        '--from[Its first day; else today.]:day:{__steady_custom_complete ---completion program start -- --from "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--weeks[How many weeks it is planned for.]:weeks:'
        '--until[The last planned day, instead of --weeks.]:day:{__steady_custom_complete ---completion program start -- --until "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--absences[How many absences it allows.]:absences:'
        '--absences-count[Which absences count\: missed ones, or all.]:absences-count:{__steady_complete "${___absences_count[@]}"}'
        '--absences-row[How many absences in a row it allows.]:absences-row:'
        '--notice[How long before a session it wants to be told, such as 48h.]:time:'
        '--excused-make-up[Whether an excused session must be made up.]'
        '--no-excused-make-up[Whether an excused session must be made up.]'
        '--counselor[Your counselor there, a contact.]:name:{__steady_custom_complete ---completion program start -- --counselor "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--substances[The substances it is about, if you want.]:text:'
        '--ended[The day it ended, for one that is over.]:day:'
        '--reason[Why it ended.]:reason:{__steady_complete "${___reason[@]}"}'
        '--note[A note; - reads it from standard input.]:text:'
        '--sources[Say where each figure comes from.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_program_change() {
    local -i ret=1
    local -ar arg_specs=(
        '*:id:{__steady_custom_complete ---completion program change -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--from[From this day on; else today.]:day:{__steady_custom_complete ---completion program change -- --from "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--sessions[Sessions a week, least to most, such as 3-5.]:number:'
        '--hours[Hours a session.]:hours:'
        '*--slot[A weekly time such as "mon 18\:00"; may be given several times.]:time:'
        '--no-slots[No weekly times any more.]'
        '--no-sessions[No number of sessions any more.]'
        '--remove[Take out the schedule that begins on that day.]'
        '--sources[Say where each figure comes from.]'
        '--yes[Don'\''t ask.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_program_step() {
    local -i ret=1
    local -ar _level=('detox' 'inpatient' 'php' 'iop' 'outpatient' 'sober-living' 'mutual-support' 'therapy' 'medication')
    local -ar ___absences_count=('missed' 'all')
    local -ar ___reason=('completed' 'stepped-down' 'stepped-up' 'left' 'transferred')
    local -ar arg_specs=(
        '*:level:{__steady_complete "${_level[@]}"}'
        '--sessions[Sessions a week, least to most, such as 3-5.]:number:'
        '--hours[Hours a session.]:hours:'
        '*--slot[A weekly time such as "mon 18\:00"; may be given several times.]:time:'
        '--name[Its name; without it, the level'\''s name.]:name:'
        '--from[Its first day; else today.]:day:{__steady_custom_complete ---completion program step -- --from "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--weeks[How many weeks it is planned for.]:weeks:'
        '--until[The last planned day, instead of --weeks.]:day:{__steady_custom_complete ---completion program step -- --until "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--absences[How many absences it allows.]:absences:'
        '--absences-count[Which absences count\: missed ones, or all.]:absences-count:{__steady_complete "${___absences_count[@]}"}'
        '--absences-row[How many absences in a row it allows.]:absences-row:'
        '--notice[How long before a session it wants to be told, such as 48h.]:time:'
        '--excused-make-up[Whether an excused session must be made up.]'
        '--no-excused-make-up[Whether an excused session must be made up.]'
        '--counselor[Your counselor there, a contact.]:name:{__steady_custom_complete ---completion program step -- --counselor "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--substances[The substances it is about, if you want.]:text:'
        '--ended[The day it ended, for one that is over.]:day:'
        '--reason[Why it ended.]:reason:{__steady_complete "${___reason[@]}"}'
        '--note[A note; - reads it from standard input.]:text:'
        '--last-day[Your last day here; else the day before --from.]:day:{__steady_custom_complete ---completion program step -- --last-day "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--first[The first appointment there, such as "tue 17\:00".]:time:{__steady_custom_complete ---completion program step -- --first "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--medication[Medication from then on, and who prescribes it; or none.]:text:'
        '--groups[Sober living or groups; or none.]:text:'
        '--first-night[Whom to call the first night, a contact; or nobody.]:name:{__steady_custom_complete ---completion program step -- --first-night "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--naloxone[Naloxone\: yes if it is at hand, no if it isn'\''t needed.]:yes|no:'
        '--sources[Say where each figure comes from.]'
        '--yes[Don'\''t ask.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_program_end() {
    local -i ret=1
    local -ar ___reason=('completed' 'stepped-down' 'stepped-up' 'left' 'transferred')
    local -ar arg_specs=(
        '*:id:{__steady_custom_complete ---completion program end -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--on[Its last day; else today.]:day:{__steady_custom_complete ---completion program end -- --on "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--reason[Why it ended.]:reason:{__steady_complete "${___reason[@]}"}'
        '--sources[Say where each figure comes from.]'
        '--yes[Don'\''t ask.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_program_extra() {
    local -i ret=1
    local -ar arg_specs=(
        '*:words:{__steady_custom_complete ---completion program extra -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--remove[Take it out again.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_program_move() {
    local -i ret=1
    local -ar arg_specs=(
        '*:words:{__steady_custom_complete ---completion program move -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_program_checklist() {
    local -i ret=1
    local -ar arg_specs=(
        '*:words:{__steady_custom_complete ---completion program checklist -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--add[One more thing to line up; - reads it from standard input.]:text:'
        '--due[The day up to which to do it.]:day:{__steady_custom_complete ---completion program checklist -- --due "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--with[With whom\: a contact.]:name:{__steady_custom_complete ---completion program checklist -- --with "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--done[Tick one off\: its id, or words that only it has.]:id:{__steady_custom_complete ---completion program checklist -- --done "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--begin[Begin the list with what every change of care needs.]'
        '--sources[Say where each figure comes from.]'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_program_note() {
    local -i ret=1
    local -ar arg_specs=(
        '*:id:{__steady_custom_complete ---completion program note -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--cost[What you were told about the cost; - reads it from standard input.]:text:'
        '--insurance[What you were told about insurance; - reads it from standard input.]:text:'
        '--authorized-until[The last day that the insurer agreed to.]:day:{__steady_custom_complete ---completion program note -- --authorized-until "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_program_list() {
    local -i ret=1
    local -ar arg_specs=(
        '--plain[Without charts of characters, for a screen reader.]'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_program_show() {
    local -i ret=1
    local -ar arg_specs=(
        '*:id:{__steady_custom_complete ---completion program show -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_plan() {
    local -i ret=1
    local -ar arg_specs=(
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'show:The plan in force.'
            'add:Add a step for a trigger, or for any.'
            'remove:Take a step out of the plan; it stays on record.'
            'suggest:What has helped you most, with one trigger or with any.'
            'sign:A warning sign to watch for; without text those in the plan.'
            'reason:A reason to go on; without text those in the plan.'
            'company:People and places for company; without text those in the plan.'
            'surroundings:What makes your surroundings safe; without text what is in the plan.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        show|add|remove|suggest|sign|reason|company|surroundings)
            "_steady_plan_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_steady_plan_show() {
    local -i ret=1
    local -ar arg_specs=(
        ':trigger:{__steady_custom_complete ---completion plan show -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_plan_add() {
    local -i ret=1
    local -ar arg_specs=(
        ':trigger:{__steady_custom_complete ---completion plan add -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        ':action:{__steady_custom_complete ---completion plan add -- positional@1 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--contact[Whom to turn to.]:name:{__steady_custom_complete ---completion plan add -- --contact "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--minutes[For how many minutes.]:minutes:'
        '--first[Before the other steps instead of after them.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_plan_remove() {
    local -i ret=1
    local -ar arg_specs=(
        ':trigger:{__steady_custom_complete ---completion plan remove -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        ':action:{__steady_custom_complete ---completion plan remove -- positional@1 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_plan_suggest() {
    local -i ret=1
    local -ar arg_specs=(
        ':trigger:{__steady_custom_complete ---completion plan suggest -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_plan_sign() {
    local -i ret=1
    local -ar arg_specs=(
        '*:text:{__steady_custom_complete ---completion plan sign -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--remove[Take it out of the plan, by its id or by words that only it has.]'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_plan_reason() {
    local -i ret=1
    local -ar arg_specs=(
        '*:text:{__steady_custom_complete ---completion plan reason -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--remove[Take it out of the plan, by its id or by words that only it has.]'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_plan_company() {
    local -i ret=1
    local -ar arg_specs=(
        '*:text:{__steady_custom_complete ---completion plan company -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--remove[Take it out of the plan, by its id or by words that only it has.]'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_plan_surroundings() {
    local -i ret=1
    local -ar arg_specs=(
        '*:text:{__steady_custom_complete ---completion plan surroundings -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--remove[Take it out of the plan, by its id or by words that only it has.]'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_contact() {
    local -i ret=1
    local -ar arg_specs=(
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'add:Add a person or a service.'
            'list:Everyone on record.'
            'remove:Delete a person or a service; undo brings them back.'
            'export:Your people as cards for the phone.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        add|list|remove|export)
            "_steady_contact_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_steady_contact_add() {
    local -i ret=1
    local -ar ___role=('support' 'sponsor' 'counselor' 'clinic' 'line' 'other')
    local -ar arg_specs=(
        ':name:'
        '--role[What they are to you, such as sister; line is a help line of your own.]:role:{__steady_complete "${___role[@]}"}'
        '--phone[The number; - reads it from standard input.]:number:'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_contact_list() {
    local -i ret=1
    local -ar arg_specs=(
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_contact_remove() {
    local -i ret=1
    local -ar arg_specs=(
        '*:name:{__steady_custom_complete ---completion contact remove -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_contact_export() {
    local -i ret=1
    local -ar arg_specs=(
        '*:name:{__steady_custom_complete ---completion contact export -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--output[The file; - for standard output.]:file:'
        '--roles[What they are to you, as a note on the card.]'
        '--yes[Don'\''t ask.]'
        '--force[Replace a file that Steady did not write.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_medication() {
    local -i ret=1
    local -ar arg_specs=(
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'add:Add a medication that you take.'
            'change:Other times from a day on; what was due before stays as it was.'
            'end:End a medication.'
            'list:Every medication, those that ended last.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        add|change|end|list)
            "_steady_medication_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_steady_medication_add() {
    local -i ret=1
    local -ar arg_specs=(
        '*:name:'
        '*--daily[When it is due every day, such as 08\:00; may be given several times.]:time:'
        '*--weekly[A weekly time such as "mon 08\:00"; may be given several times.]:time:'
        '--from[Its first day; else today.]:day:{__steady_custom_complete ---completion medication add -- --from "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--prescriber[Who prescribes it, a contact.]:name:{__steady_custom_complete ---completion medication add -- --prescriber "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--opioid[Whether it is an opioid; else its name says so. After days without one, a line tells of tolerance.]'
        '--no-opioid[Whether it is an opioid; else its name says so. After days without one, a line tells of tolerance.]'
        '--note[A note; - reads it from standard input.]:text:'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_medication_change() {
    local -i ret=1
    local -ar arg_specs=(
        '*:name:{__steady_custom_complete ---completion medication change -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '*--daily[When it is due every day, such as 08\:00; may be given several times.]:time:'
        '*--weekly[A weekly time such as "mon 08\:00"; may be given several times.]:time:'
        '--as-needed[No times any more\: it is taken as needed.]'
        '--from[From this day on; else today.]:day:{__steady_custom_complete ---completion medication change -- --from "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_medication_end() {
    local -i ret=1
    local -ar arg_specs=(
        '*:name:{__steady_custom_complete ---completion medication end -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--on[Its last day; else today.]:day:{__steady_custom_complete ---completion medication end -- --on "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_medication_list() {
    local -i ret=1
    local -ar arg_specs=(
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_dose() {
    local -i ret=1
    local -ar arg_specs=(
        '*:name:{__steady_custom_complete ---completion dose -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--skipped[It was skipped on purpose.]'
        '--at[When it was, such as 08\:10 or "yesterday 21\:00"; without it, now.]:time:{__steady_custom_complete ---completion dose -- --at "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--note[A note; - reads it from standard input.]:text:'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_score() {
    local -i ret=1
    local -ar arg_specs=(
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'add:Keep what an instrument gave.'
            'list:What each instrument gave, by day.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        add|list)
            "_steady_score_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_steady_score_add() {
    local -i ret=1
    local -ar arg_specs=(
        '*:name value:{__steady_custom_complete ---completion score add -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--on[The day of which it is; else today.]:day:{__steady_custom_complete ---completion score add -- --on "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--of[The highest that it can give.]:number:'
        '--note[A note; - reads it from standard input.]:text:'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_score_list() {
    local -i ret=1
    local -ar arg_specs=(
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_screen() {
    local -i ret=1
    local -ar _list=('list')
    local -ar ___result=('negative' 'positive' 'unclear')
    local -ar arg_specs=(
        '*:list:{__steady_complete "${_list[@]}"}'
        '--requested[It was asked for.]'
        '--given[It was given.]'
        '--result[What it said\: negative, positive or unclear.]:result:{__steady_complete "${___result[@]}"}'
        '--at[When that was, such as 09\:15; without it, now.]:time:{__steady_custom_complete ---completion screen -- --at "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--note[A note; - reads it from standard input.]:text:'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_use() {
    local -i ret=1
    local -ar arg_specs=(
        '*:words:{__steady_custom_complete ---completion use -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--at[When it was, such as "last night" or "yesterday 23\:30"; without it, today.]:time:{__steady_custom_complete ---completion use -- --at "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--substance[What it was; - reads it from standard input.]:text:'
        '--next-time[What would help next time.]:text:'
        '--note[A note; - reads it from standard input.]:text:'
        '--look-back[Look back at a use that is on record; without its id, at the last one.]'
        '--vulnerable[Looking back\: what made it likely; - reads from standard input.]:text:'
        '--came-before[What came before.]:text:'
        '--did[What you did.]:text:'
        '--cost[What it cost.]:text:'
        '--differently[What you would do differently.]:text:'
        '--tell[Whom to tell.]:text:'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_log() {
    local -i ret=1
    local -ar arg_specs=(
        '*:words:'
        '--last[How many of the newest; 20 without days.]:last:'
        '--from[From this day on.]:day:{__steady_custom_complete ---completion log -- --from "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--until[Up to this day.]:day:{__steady_custom_complete ---completion log -- --until "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '*--kind[Only session, craving, checkin, use, point, agreement, dose, score, screen, comparison; may be given several times.]:kind:'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_compare() {
    local -i ret=1
    local -ar arg_specs=(
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'worksheet:The questions, and both kinds of care as your answers see them.'
            'list:The comparisons that you kept.'
            'show:One that you kept; without its id the newest.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        worksheet|list|show)
            "_steady_compare_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_steady_compare_worksheet() {
    local -i ret=1
    local -ar ___cravings=('mild' 'strong' 'constant')
    local -ar ___withdrawal=('none' 'some' 'severe' 'unknown')
    local -ar ___daily=('no' 'alcohol' 'benzodiazepines' 'both')
    local -ar ___tries=('first' 'held' 'repeated')
    local -ar ___overdose=('no' 'earlier' 'yes')
    local -ar ___self_harm=('no' 'earlier' 'yes')
    local -ar ___body=('no' 'some' 'daily')
    local -ar ___mind=('no' 'some' 'daily')
    local -ar ___home=('safe' 'mixed' 'unsafe' 'none')
    local -ar ___support=('none' 'some' 'many')
    local -ar ___duties=('yes' 'hard' 'no')
    local -ar ___cost=('covered' 'unsure' 'own' 'none')
    local -ar ___away=('yes' 'hard' 'no')
    local -ar ___preference=('inpatient' 'iop' 'unsure')
    local -ar ___format=('text' 'json' 'markdown')
    local -ar arg_specs=(
        '--cravings[How strong are your cravings on most days? (mild, strong or constant)]:answer:{__steady_complete "${___cravings[@]}"}'
        '--withdrawal[What happens when you stop for a day or two? (none, some, severe or unknown)]:answer:{__steady_complete "${___withdrawal[@]}"}'
        '--daily[Do you drink a lot, or take benzodiazepines such as Xanax or Valium, on most days? (no, alcohol, benzodiazepines or both)]:answer:{__steady_complete "${___daily[@]}"}'
        '--tries[What came of earlier tries, at home or in outpatient care? (first, held or repeated)]:answer:{__steady_complete "${___tries[@]}"}'
        '--overdose[Have you had an overdose in the last months? (no, earlier or yes)]:answer:{__steady_complete "${___overdose[@]}"}'
        '--self-harm[Do you have thoughts of harming yourself, or of not wanting to live? (no, earlier or yes)]:answer:{__steady_complete "${___self_harm[@]}"}'
        '--body[Does your physical health need care? (no, some or daily)]:answer:{__steady_complete "${___body[@]}"}'
        '--mind[Does your mental health need care? (no, some or daily)]:answer:{__steady_complete "${___mind[@]}"}'
        '--home[Is your home safe, and free of alcohol and drugs? (safe, mixed, unsafe or none)]:answer:{__steady_complete "${___home[@]}"}'
        '--support[Who stands by you in this? (none, some or many)]:answer:{__steady_complete "${___support[@]}"}'
        '--duties[Could work, school and family do without you for some weeks? (yes, hard or no)]:answer:{__steady_complete "${___duties[@]}"}'
        '--cost[How would it be paid for? (covered, unsure, own or none)]:answer:{__steady_complete "${___cost[@]}"}'
        '--away[Could you live away from home for some weeks? (yes, hard or no)]:answer:{__steady_complete "${___away[@]}"}'
        '--preference[What would you rather do? (inpatient, iop or unsure)]:answer:{__steady_complete "${___preference[@]}"}'
        '--keep[Keep the answers, with today'\''s date.]'
        '--sources[Say where each figure comes from.]'
        '--format[text, json or markdown.]:format:{__steady_complete "${___format[@]}"}'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_compare_list() {
    local -i ret=1
    local -ar arg_specs=(
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_compare_show() {
    local -i ret=1
    local -ar ___format=('text' 'json' 'markdown')
    local -ar arg_specs=(
        ':id:{__steady_custom_complete ---completion compare show -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--sources[Say where each figure comes from.]'
        '--format[text, json or markdown.]:format:{__steady_complete "${___format[@]}"}'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_show() {
    local -i ret=1
    local -ar arg_specs=(
        '*:id:{__steady_custom_complete ---completion show -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_edit() {
    local -i ret=1
    local -ar arg_specs=(
        ':id:{__steady_custom_complete ---completion edit -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_delete() {
    local -i ret=1
    local -ar arg_specs=(
        '*:id:{__steady_custom_complete ---completion delete -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_undo() {
    local -i ret=1
    local -ar arg_specs=(
        '--yes[Don'\''t ask.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_redo() {
    local -i ret=1
    local -ar arg_specs=(
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_erase() {
    local -i ret=1
    local -ar arg_specs=(
        '*:id:{__steady_custom_complete ---completion erase -- positional@0 "${current_word_index}" "$(__steady_cursor_index_in_current_word)"}'
        '--yes[Don'\''t ask.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_config() {
    local -i ret=1
    local -ar arg_specs=(
        ':key:'
        ':value:'
        '--unset[Remove the setting, so that the default applies again.]'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_remind() {
    local -i ret=1
    local -ar arg_specs=(
        '--discreet[Only say that there is something.]'
        '--notify[Show it on the desktop instead.]'
        '--install[Have systemd run it every day.]'
        '*--at[With --install, when; may be given several times.]:time:'
        '--cron[With --install, print the line for cron instead.]'
        '--remove[Take out what --install wrote.]'
        '--yes[Don'\''t ask.]'
        '--force[Replace a file that Steady did not write.]'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_backup() {
    local -i ret=1
    local -ar arg_specs=(
        ':file:'
        '--force[Replace a file that Steady did not write.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_restore() {
    local -i ret=1
    local -ar arg_specs=(
        ':file:'
        '--yes[Don'\''t ask.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_doctor() {
    local -i ret=1
    local -ar arg_specs=(
        '--repair[Repair what can be repaired safely.]'
        '--json[Print JSON; `steady help json` lists the keys.]'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_demo() {
    local -i ret=1
    local -ar arg_specs=(
        '--keep[Keep the month in a new database, to try things with.]:file:'
        '--database[The database file (else $STEADY_DB, else in your data folder).]:file:'
        '--no-color[Plain text, without emphasis.]'
        '(--help -h)'{--help,-h}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_steady_help() {
    local -i ret=1
    local -ar arg_specs=(
        '*:subcommands:'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

if [[ "${funcstack[1]}" = _steady ]]; then
    _steady "${@}"
else
    compdef _steady steady
fi
