# Runs a command and ends it when standard input ends. Standard input is a pipe from the JVM that
# started us: it ends however that JVM ends, even by kill -9.
# Arguments: file for the process ids, seconds between TERM and KILL, the command and its arguments.
pid_file=$1 grace=$2
shift 2
trap '' INT HUP # Ctrl-C in a terminal is meant for our JVM, which then ends us in order.
exec 3<&0
set -m # gives the command a process group of its own, so that whatever it started can be ended.
"$@" 3<&- </dev/null &
child=$!
set +m
echo "$$ $child" >"$pid_file"
trap 'kill -TERM "$child"' TERM
(
  while read -r _ <&3; do :; done
  kill -TERM "$child"
  for ((tenths = 0; tenths < grace * 10; tenths++)); do
    kill -0 "$child" || exit
    sleep 0.1
  done
  kill -KILL "-$child"
) 2>/dev/null &
watcher=$!
exec 3<&-
wait "$child"
status=$?
while kill -0 "$child" 2>/dev/null; do # a signal to us ended the wait, not the child
  wait "$child"
  status=$?
done
kill -KILL "-$child" "$watcher" 2>/dev/null
rm -f "$pid_file"
exit "$status"
