function __steady_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __steady_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __steady_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __steady_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __steady_parse_tokens -S
    set -l unparsed_tokens (__steady_tokens -pc)
    switch $unparsed_tokens[1]
    case 'steady'
        __steady_parse_subcommand 0 'h/help'
        switch $unparsed_tokens[1]
        case 'today'
            __steady_parse_subcommand 0 'json' 'database=' 'no-color' 'h/help'
        case 'now'
            __steady_parse_subcommand 0 'json' 'database=' 'no-color' 'h/help'
        case 'checkin'
            __steady_parse_subcommand 0 'day=' 'mood=' 'stress=' 'sleep=' 'urge=' 'used' 'no-use' 'reached=' 'tried=' 'nobody' 'win=' 'tomorrow=' 'note=' 'database=' 'no-color' 'h/help'
        case 'craving'
            __steady_parse_subcommand 1 'trigger=+' 'action=+' 'after=' 'minutes=' 'outcome=' 'place=' 'company=' 'at=' 'note=' 'database=' 'no-color' 'h/help'
        case 'attend'
            __steady_parse_subcommand 0 'at=' 'program=' 'hours=' 'kind=' 'topic=' 'makeup=' 'note=' 'database=' 'no-color' 'h/help'
        case 'miss'
            __steady_parse_subcommand 0 'at=' 'program=' 'excused' 'cancelled' 'reason=' 'database=' 'no-color' 'h/help'
        case 'week'
            __steady_parse_subcommand 1 'format=' 'json' 'output=' 'force' 'database=' 'no-color' 'h/help'
        case 'raise'
            __steady_parse_subcommand 1 'done=' 'json' 'database=' 'no-color' 'h/help'
        case 'export'
            __steady_parse_subcommand 0 'to=' 'table=' 'share=' 'from=' 'until=' 'notes' 'excel' 'raw' 'yes' 'force' 'database=' 'no-color' 'h/help'
        case 'program'
            __steady_parse_subcommand 0 'h/help'
            switch $unparsed_tokens[1]
            case 'start'
                __steady_parse_subcommand 1 'sessions=' 'hours=' 'slot=+' 'name=' 'from=' 'weeks=' 'until=' 'absences=' 'counselor=' 'substances=' 'ended=' 'reason=' 'note=' 'database=' 'no-color' 'h/help'
            case 'change'
                __steady_parse_subcommand 1 'from=' 'sessions=' 'hours=' 'slot=+' 'no-slots' 'no-sessions' 'remove' 'yes' 'database=' 'no-color' 'h/help'
            case 'step'
                __steady_parse_subcommand 1 'sessions=' 'hours=' 'slot=+' 'name=' 'from=' 'weeks=' 'until=' 'absences=' 'counselor=' 'substances=' 'ended=' 'reason=' 'note=' 'yes' 'database=' 'no-color' 'h/help'
            case 'end'
                __steady_parse_subcommand 1 'on=' 'reason=' 'yes' 'database=' 'no-color' 'h/help'
            case 'list'
                __steady_parse_subcommand 0 'json' 'database=' 'no-color' 'h/help'
            case 'show'
                __steady_parse_subcommand 1 'json' 'database=' 'no-color' 'h/help'
            end
        case 'plan'
            __steady_parse_subcommand 0 'h/help'
            switch $unparsed_tokens[1]
            case 'show'
                __steady_parse_subcommand 0 'json' 'database=' 'no-color' 'h/help'
            case 'add'
                __steady_parse_subcommand 2 'contact=' 'minutes=' 'first' 'database=' 'no-color' 'h/help'
            case 'remove'
                __steady_parse_subcommand 2 'database=' 'no-color' 'h/help'
            end
        case 'contact'
            __steady_parse_subcommand 0 'h/help'
            switch $unparsed_tokens[1]
            case 'add'
                __steady_parse_subcommand 1 'role=' 'phone=' 'database=' 'no-color' 'h/help'
            case 'list'
                __steady_parse_subcommand 0 'json' 'database=' 'no-color' 'h/help'
            end
        case 'use'
            __steady_parse_subcommand 0 'at=' 'substance=' 'next-time=' 'note=' 'database=' 'no-color' 'h/help'
        case 'log'
            __steady_parse_subcommand 0 'last=' 'from=' 'until=' 'kind=+' 'json' 'database=' 'no-color' 'h/help'
        case 'show'
            __steady_parse_subcommand 1 'json' 'database=' 'no-color' 'h/help'
        case 'edit'
            __steady_parse_subcommand 1 'h/help'
        case 'delete'
            __steady_parse_subcommand 1 'database=' 'no-color' 'h/help'
        case 'undo'
            __steady_parse_subcommand 0 'yes' 'database=' 'no-color' 'h/help'
        case 'redo'
            __steady_parse_subcommand 0 'database=' 'no-color' 'h/help'
        case 'erase'
            __steady_parse_subcommand 1 'yes' 'database=' 'no-color' 'h/help'
        case 'config'
            __steady_parse_subcommand 2 'unset' 'json' 'database=' 'no-color' 'h/help'
        case 'backup'
            __steady_parse_subcommand 1 'force' 'database=' 'no-color' 'h/help'
        case 'restore'
            __steady_parse_subcommand 1 'yes' 'database=' 'no-color' 'h/help'
        case 'doctor'
            __steady_parse_subcommand 0 'repair' 'json' 'database=' 'no-color' 'h/help'
        case 'demo'
            __steady_parse_subcommand 0 'database=' 'no-color' 'h/help'
        case 'help'
            __steady_parse_subcommand -r 1 
        end
    end
end

function __steady_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __steady_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __steady_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __steady_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__steady_tokens -p)
    if test -z "$(__steady_tokens -t)"
        set -l index (count (__steady_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'steady' -f
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'today' -d 'What is planned today, and what is open.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'now' -d 'For a hard moment: your people, your plan, the lines. It asks nothing.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'checkin' -d 'The evening look back at one day; every answer is optional.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'craving' -d 'Log a craving.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'attend' -d 'Record a session that you attended.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'miss' -d 'Record a session that you missed, that was excused or that was cancelled.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'week' -d 'The week on one page.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'raise' -d 'A point for the next session; without text the open ones.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'export' -d 'CSV files for your counselor; it shows first what will be in them.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'program' -d 'Levels of care and supports: start, change, step, end, list, show.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'plan' -d 'What to try when a trigger comes.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'contact' -d 'People and services to turn to.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'use' -d 'Record a return to use: an event with a time, never a reset.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'log' -d 'What is on record, the newest last.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'show' -d 'One record whole, and what was changed about it.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'edit' -d 'Change a record; it takes that record\'s own options.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'delete' -d 'Take a record out; history keeps it, and undo brings it back.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'undo' -d 'Undo the newest change. Run it again to undo the one before.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'redo' -d 'Take back the newest undo.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'erase' -d 'Remove a record for good, from history too.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'config' -d 'Show or change a setting.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'backup' -d 'Write a copy of the database, checked record by record before it counts.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'restore' -d 'Put a backup in the database\'s place; what it replaces is kept.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'doctor' -d 'Look whether everything is as it was saved.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'demo' -d 'A sample month in a temporary database, and its week printed; nothing is kept.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady today" json' -l 'json' -d 'Print JSON; the README documents the keys.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady today" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady today" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady today" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady now" json' -l 'json' -d 'Print JSON; the README documents the keys.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady now" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady now" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady now" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady checkin" day' -l 'day' -d 'The day it is about: today, yesterday, mon or 2026-11-20.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady checkin" mood' -l 'mood' -d '0 to 10; 10 is best.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady checkin" stress' -l 'stress' -d '0 to 10; 10 is worst.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady checkin" sleep' -l 'sleep' -d 'Hours of sleep the night before.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady checkin" urge' -l 'urge' -d 'The day\'s strongest urge, 0 to 10.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady checkin" used' -l 'used' -d 'There was a return to use that day.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady checkin" no-use' -l 'no-use' -d 'There was no use that day.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady checkin" reached' -l 'reached' -d 'Who you reached.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady checkin" tried' -l 'tried' -d 'Who you tried to reach.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady checkin" nobody' -l 'nobody' -d 'You reached nobody that day.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady checkin" win' -l 'win' -d 'Something that went well.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady checkin" tomorrow' -l 'tomorrow' -d 'What tomorrow is for.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady checkin" note' -l 'note' -d 'A note; - reads it from standard input.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady checkin" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady checkin" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady checkin" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady craving"' -l 'trigger' -d 'What set it off; may be given several times.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady craving"' -l 'action' -d 'What you did about it; may be given several times.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady craving" after' -l 'after' -d 'How strong it was afterwards, 0 to 10.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady craving" minutes' -l 'minutes' -d 'How long it lasted, in minutes.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady craving" outcome' -l 'outcome' -d 'How it ended.' -rfka 'passed eased used'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady craving" place' -l 'place' -d 'Where you were.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady craving" company' -l 'company' -d 'Who was with you.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady craving" at' -l 'at' -d 'When it was, such as "20m ago" or "yesterday 21:30".' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady craving" note' -l 'note' -d 'A note; - reads it from standard input.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady craving" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady craving" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady craving" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady attend" at' -l 'at' -d 'When it began, such as "mon 18:00"; without it the slot that is due.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady attend" program' -l 'program' -d 'Whose session it was, such as p2.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady attend" hours' -l 'hours' -d 'How long it was; else as long as the program\'s sessions.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady attend" kind' -l 'kind' -d 'What kind of session it was.' -rfka 'group individual family education medical wellness other'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady attend" topic' -l 'topic' -d 'What it was about; - reads it from standard input.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady attend" makeup' -l 'makeup' -d 'The missed session that it makes up for, such as s4.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady attend" note' -l 'note' -d 'A note; - reads it from standard input.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady attend" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady attend" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady attend" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady miss" at' -l 'at' -d 'When it began, such as "mon 18:00"; without it the slot that is due.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady miss" program' -l 'program' -d 'Whose session it was, such as p2.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady miss" excused' -l 'excused' -d 'The program agreed beforehand.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady miss" cancelled' -l 'cancelled' -d 'The program cancelled it.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady miss" reason' -l 'reason' -d 'Why; - reads it from standard input.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady miss" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady miss" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady miss" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady week" format' -l 'format' -d 'text or json.' -rfka 'text json'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady week" json' -l 'json' -d 'Print JSON; the README documents the keys.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady week" output' -l 'output' -d 'Write it to a file instead.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady week" force' -l 'force' -d 'Replace a file that Steady did not write.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady week" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady week" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady week" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady raise" done' -l 'done' -d 'Tick a point off, such as r3.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady raise" json' -l 'json' -d 'Print JSON; the README documents the keys.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady raise" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady raise" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady raise" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady export" to' -l 'to' -d 'The folder; with --table also - for standard output.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady export" table' -l 'table' -d 'Only this table.' -rfka 'weeks attendance programs sessions cravings checkins plan points uses contacts'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady export" share' -l 'share' -d 'Who it is for.' -rfka 'attendance counselor everything'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady export" from' -l 'from' -d 'From this day on.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady export" until' -l 'until' -d 'Up to this day.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady export" notes' -l 'notes' -d 'Notes too, for the counselor.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady export" excel' -l 'excel' -d 'A byte order mark first, so that Excel reads UTF-8.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady export" raw' -l 'raw' -d 'Leave cells alone that a spreadsheet could run as a formula.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady export" yes' -l 'yes' -d 'Don\'t ask.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady export" force' -l 'force' -d 'Replace a file that Steady did not write.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady export" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady export" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady export" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady program" -eq 1' -fa 'start' -d 'Start a program.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady program" -eq 1' -fa 'change' -d 'A new schedule from a day on; what is not given stays as it was.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady program" -eq 1' -fa 'step' -d 'End the level of care the day before, and start the next.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady program" -eq 1' -fa 'end' -d 'End a program.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady program" -eq 1' -fa 'list' -d 'Every program, by start.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady program" -eq 1' -fa 'show' -d 'One program whole, with its schedules.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady program start" -eq 1' -fka 'detox inpatient php iop outpatient sober-living mutual-support therapy medication'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program start" sessions' -l 'sessions' -d 'Sessions a week, least to most, such as 3-5.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program start" hours' -l 'hours' -d 'Hours a session.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program start"' -l 'slot' -d 'A weekly time such as "mon 18:00"; may be given several times.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program start" name' -l 'name' -d 'What it is called; else the level\'s name.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program start" from' -l 'from' -d 'Its first day; else today.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program start" weeks' -l 'weeks' -d 'How many weeks it is planned for.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program start" until' -l 'until' -d 'The last planned day, instead of --weeks.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program start" absences' -l 'absences' -d 'How many absences it allows.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program start" counselor' -l 'counselor' -d 'Your counselor there, a contact.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program start" substances' -l 'substances' -d 'The substances it is about, if you want.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program start" ended' -l 'ended' -d 'The day it ended, for one that is over.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program start" reason' -l 'reason' -d 'Why it ended.' -rfka 'completed stepped-down stepped-up left transferred'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program start" note' -l 'note' -d 'A note; - reads it from standard input.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program start" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program start" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program start" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program change" from' -l 'from' -d 'From this day on; else today.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program change" sessions' -l 'sessions' -d 'Sessions a week, least to most, such as 3-5.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program change" hours' -l 'hours' -d 'Hours a session.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program change"' -l 'slot' -d 'A weekly time such as "mon 18:00"; may be given several times.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program change" no-slots' -l 'no-slots' -d 'No weekly times any more.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program change" no-sessions' -l 'no-sessions' -d 'No number of sessions any more.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program change" remove' -l 'remove' -d 'Take out the schedule that begins on that day.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program change" yes' -l 'yes' -d 'Don\'t ask.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program change" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program change" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program change" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady program step" -eq 1' -fka 'detox inpatient php iop outpatient sober-living mutual-support therapy medication'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step" sessions' -l 'sessions' -d 'Sessions a week, least to most, such as 3-5.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step" hours' -l 'hours' -d 'Hours a session.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step"' -l 'slot' -d 'A weekly time such as "mon 18:00"; may be given several times.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step" name' -l 'name' -d 'What it is called; else the level\'s name.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step" from' -l 'from' -d 'Its first day; else today.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step" weeks' -l 'weeks' -d 'How many weeks it is planned for.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step" until' -l 'until' -d 'The last planned day, instead of --weeks.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step" absences' -l 'absences' -d 'How many absences it allows.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step" counselor' -l 'counselor' -d 'Your counselor there, a contact.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step" substances' -l 'substances' -d 'The substances it is about, if you want.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step" ended' -l 'ended' -d 'The day it ended, for one that is over.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step" reason' -l 'reason' -d 'Why it ended.' -rfka 'completed stepped-down stepped-up left transferred'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step" note' -l 'note' -d 'A note; - reads it from standard input.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step" yes' -l 'yes' -d 'Don\'t ask.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program step" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program end" on' -l 'on' -d 'Its last day; else today.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program end" reason' -l 'reason' -d 'Why it ended.' -rfka 'completed stepped-down stepped-up left transferred'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program end" yes' -l 'yes' -d 'Don\'t ask.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program end" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program end" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program end" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program list" json' -l 'json' -d 'Print JSON; the README documents the keys.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program list" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program list" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program list" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program show" json' -l 'json' -d 'Print JSON; the README documents the keys.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program show" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program show" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady program show" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady plan" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady plan" -eq 1' -fa 'show' -d 'The plan in force.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady plan" -eq 1' -fa 'add' -d 'Add a step for a trigger, or for any.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady plan" -eq 1' -fa 'remove' -d 'Take a step out of the plan; it stays on record.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady plan show" json' -l 'json' -d 'Print JSON; the README documents the keys.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady plan show" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady plan show" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady plan show" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady plan add" contact' -l 'contact' -d 'Whom to turn to.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady plan add" minutes' -l 'minutes' -d 'For how many minutes.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady plan add" first' -l 'first' -d 'Before the other steps instead of after them.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady plan add" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady plan add" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady plan add" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady plan remove" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady plan remove" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady plan remove" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady contact" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady contact" -eq 1' -fa 'add' -d 'Add a person or a service.'
complete -c 'steady' -n '__steady_should_offer_completions_for_positional "steady contact" -eq 1' -fa 'list' -d 'Everyone on record.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady contact add" role' -l 'role' -d 'What they are to you; line is a help line of your own.' -rfka 'support sponsor counselor clinic line other'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady contact add" phone' -l 'phone' -d 'The number; - reads it from standard input.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady contact add" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady contact add" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady contact add" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady contact list" json' -l 'json' -d 'Print JSON; the README documents the keys.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady contact list" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady contact list" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady contact list" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady use" at' -l 'at' -d 'When it was, such as "yesterday 23:30".' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady use" substance' -l 'substance' -d 'What it was; - reads it from standard input.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady use" next-time' -l 'next-time' -d 'What would help next time.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady use" note' -l 'note' -d 'A note; - reads it from standard input.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady use" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady use" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady use" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady log" last' -l 'last' -d 'How many of the newest; 20 without days.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady log" from' -l 'from' -d 'From this day on.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady log" until' -l 'until' -d 'Up to this day.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady log"' -l 'kind' -d 'Only session, craving, checkin, use, point; may be given several times.' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady log" json' -l 'json' -d 'Print JSON; the README documents the keys.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady log" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady log" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady log" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady show" json' -l 'json' -d 'Print JSON; the README documents the keys.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady show" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady show" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady show" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady edit" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady delete" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady delete" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady delete" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady undo" yes' -l 'yes' -d 'Don\'t ask.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady undo" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady undo" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady undo" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady redo" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady redo" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady redo" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady erase" yes' -l 'yes' -d 'Don\'t ask.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady erase" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady erase" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady erase" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady config" unset' -l 'unset' -d 'Take the setting away, so that the default holds again.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady config" json' -l 'json' -d 'Print JSON; the README documents the keys.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady config" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady config" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady config" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady backup" force' -l 'force' -d 'Replace a file that Steady did not write.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady backup" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady backup" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady backup" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady restore" yes' -l 'yes' -d 'Don\'t ask.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady restore" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady restore" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady restore" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady doctor" repair' -l 'repair' -d 'Mend what can be mended safely.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady doctor" json' -l 'json' -d 'Print JSON; the README documents the keys.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady doctor" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady doctor" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady doctor" h help' -l 'help' -s 'h' -d 'Show help information.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady demo" database' -l 'database' -d 'The database file (else $STEADY_DB, else in your data folder).' -rfka ''
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady demo" no-color' -l 'no-color' -d 'Plain text, without emphasis.'
complete -c 'steady' -n '__steady_should_offer_completions_for_flags_or_options "steady demo" h help' -l 'help' -s 'h' -d 'Show help information.'
