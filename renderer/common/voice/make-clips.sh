#!/usr/bin/env bash
# Makes the recordings in clips/ anew. Needs: espeak-ng (Mandarin), flite with voice slt (English), sox, opusenc.
set -euo pipefail
cd "$(dirname "$0")/clips"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf zh en
mkdir -p zh en

# Silence off both ends, one loudness, a breath of 30 ms after it, 24 kbit/s mono; the same input gives the same file.
finish() { # FROM.wav TO.opus
  sox "$1" -c 1 -r 24000 "$work/clip.wav" \
    gain -n -9 highpass 70 silence 1 0.01 0.6% reverse silence 1 0.01 0.6% fade 0.004 reverse fade 0.004 \
    compand 0.005,0.08 6:-50,-50,-35,-24,0,-6 -2 -90 0.02 gain -n -3 pad 0 0.03
  opusenc --quiet --bitrate 24 --vbr --comp 10 --framesize 20 --padding 0 --serial 1 \
    --discard-comments --discard-pictures "$work/clip.wav" "$2"
}
zh() { # NAME "pin1 yin1"
  espeak-ng -v cmn-latn-pinyin -s 150 -p 45 -w "$work/raw.wav" "$2"
  finish "$work/raw.wav" "zh/$1.opus"
}
zh_letter() { # NAME LETTER: the same voice, with English sounds
  espeak-ng -v en-us -s 140 -p 45 -w "$work/raw.wav" "$2"
  finish "$work/raw.wav" "zh/$1.opus"
}
en() { # NAME "words"
  flite -voice slt --setf duration_stretch=1.05 -t "$2" -o "$work/raw.wav"
  finish "$work/raw.wav" "en/$1.opus"
}

zh please 'qing3'
zh number-to 'hao4 dao4'
zh counter 'hao4 chuang1kou3'
zh shown-counter 'ping2mu4 suo3shi4 chuang1kou3'
digits=(ling2 yi1 er4 san1 si4 wu3 liu4 qi1 ba1 jiu3 shi2)
for i in "${!digits[@]}"; do zh "$i" "${digits[$i]}"; done

en number 'Number'
en go-to-counter 'please go to counter'
en go-to-shown-counter 'please go to the counter on the screen'
words=(zero one two three four five six seven eight nine ten eleven twelve
  thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty)
for i in "${!words[@]}"; do en "$i" "${words[$i]}"; done
tens=(thirty forty fifty sixty seventy eighty ninety)
for i in "${!tens[@]}"; do en "$(((i + 3) * 10))" "${tens[$i]}"; done

declare -A spelled=([a]=ay [z]=zee)
for letter in {a..z}; do
  zh_letter "$letter" "${letter^^}"
  en "$letter" "${spelled[$letter]:-${letter^^}.}"
done
