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
zh self-test 'zi4 jian3'
zh rate-service 'qing3 nin2, ping2jia4 ben3ci4 fu2wu4'
zh guide-on 'yu3yin1 ti2shi4 yi3 da3kai1'
zh guide-keys 'an4 xia4 jian4, ting1 xia4 yi1 xiang4. an4 que4ren4 jian4, xuan3ze2. an4 ling2 jian4, zhao3 gong1zuo4 ren2yuan2'
zh guide-off 'yu3yin1 ti2shi4 yi3 guan1bi4'
zh question 'qing3wen4 nin2 yao4 ban4 shen2me5 ye4wu4'
zh number-keys 'shu1ru4 nin2 de5 hao4ma3'
zh on-screen 'qing3 kan4 ping2mu4'
zh service 'ye4wu4'
zh service-pay 'jiao1 dian4fei4, fa1piao4'
zh service-supply 'xin1zhuang1, zeng1rong2'
zh service-change 'guo4hu4, geng1ming2'
zh service-meter 'dian4biao3, dian4fei4 yi2wen4'
zh service-advice 'zi1xun2, qi2ta1'
zh closed 'zan4 bu4 ban4li3'
zh ahead 'qian2mian4 hai2you3'
zh people 'ren2'
zh next-is-you 'xia4 yi1wei4 jiu4 shi4 nin2'
zh your-number 'nin2 de5 hao4ma3 shi4'
zh take-slip 'qing3 qu3zou3 nin2 de5 hao4piao4'
zh keep-number 'qing3 ji4zhu4 nin2 de5 hao4ma3'
zh item-back 'fan3hui2'
zh item-help 'qiu2zhu4 gong1zuo4 ren2yuan2'
zh item-large 'da4 zi4'
zh item-low 'di1wei4 cao1zuo4'
zh item-returned 'wo3 hui2lai2 le5'
zh item-delete 'shan1chu2'
zh item-ok 'zhi1dao4 le5'
zh item-confirm 'que4ren4'
zh item-cancel 'qu3xiao1 hao4ma3'
zh item-several 'ban4li3 duo1 xiang4 ye4wu4'
zh item-appointment 'wo3 you3 yu4yue1'
zh item-class 'wo3 xu1yao4 you1xian1'
zh item-contrast 'gao1 dui4bi3'
zh item-before 'shang4 yi2 ye4'
zh item-next 'xia4 yi2 ye4'
zh item-have-all 'cai2liao4 dou1 dai4 qi2 le5, qu3 hao4'
zh item-print 'xian1 da3yin4 qing1dan1'
zh guide-items 'qing3wen4 nin2 yao4 ban4 na3 yi2 xiang4'
zh guide-notice 'qing3 kan4 yao4 dai4 de5 cai2liao4'
zh guide-announced 'qu3 hao4 qian2, qing3 kan4 gong1gao4'
zh nth 'di4'
zh nth-item 'xiang4'
digits=(ling2 yi1 er4 san1 si4 wu3 liu4 qi1 ba1 jiu3 shi2)
for i in "${!digits[@]}"; do zh "$i" "${digits[$i]}"; done

en number 'Number'
en go-to-counter 'please go to counter'
en go-to-shown-counter 'please go to the counter on the screen'
en self-test 'Self test.'
en rate-service 'Please rate our service.'
en guide-on 'Voice guidance is on.'
en guide-keys 'Press the down key to hear the next item. Press the OK key to choose. Press zero to call our staff.'
en guide-off 'Voice guidance is off.'
en question 'What can we do for you?'
en number-keys 'Enter your number.'
en on-screen 'Please look at the screen.'
en service 'Service'
en service-pay 'Pay a bill, or invoice.'
en service-supply 'New supply.'
en service-change 'Change of supply.'
en service-meter 'Meter, or bill query.'
en service-advice 'Advice, and other.'
en closed 'Not available now.'
en ahead 'People ahead of you:'
en next-is-you 'You are next.'
en your-number 'Your number is'
en take-slip 'Please take your ticket.'
en keep-number 'Please remember your number.'
en item-back 'Back.'
en item-help 'Call our staff.'
en item-large 'Large text.'
en item-low 'Low reach.'
en item-returned 'I am back.'
en item-delete 'Delete.'
en item-ok 'OK.'
en item-confirm 'Confirm.'
en item-cancel 'Cancel my number.'
en item-several 'Several services.'
en item-appointment 'I have an appointment.'
en item-class 'I need priority.'
en item-contrast 'High contrast.'
en item-before 'Back a page.'
en item-next 'Next page.'
en item-have-all 'I have them all, take a number.'
en item-print 'Print the list first.'
en guide-items 'Which one is it?'
en guide-notice 'What to bring is on the screen.'
en guide-announced 'Before you take a number, please read the notice on the screen.'
en nth 'Item'
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
