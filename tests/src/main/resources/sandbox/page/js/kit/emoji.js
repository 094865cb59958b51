// The emoji that people and apps use most, by Slack's names. An unknown name is shown as it was written.
const TABLE = `
+1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 ok_hand 👌 wave 👋 clap 👏 raised_hands 🙌 pray 🙏 muscle 💪 point_right 👉 point_left 👈
point_up ☝️ point_down 👇 eyes 👀 heart ❤️ orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜
black_heart 🖤 broken_heart 💔 sparkling_heart 💖 smile 😄 smiley 😃 grinning 😀 grin 😁 laughing 😆 sweat_smile 😅 joy 😂
rofl 🤣 slightly_smiling_face 🙂 upside_down_face 🙃 wink 😉 blush 😊 innocent 😇 heart_eyes 😍 star-struck 🤩 kissing_heart 😘
yum 😋 stuck_out_tongue 😛 thinking_face 🤔 neutral_face 😐 expressionless 😑 no_mouth 😶 smirk 😏 unamused 😒 face_with_rolling_eyes 🙄
grimacing 😬 relieved 😌 pensive 😔 sleepy 😪 sleeping 😴 mask 😷 dizzy_face 😵 exploding_head 🤯 partying_face 🥳 sunglasses 😎
nerd_face 🤓 confused 😕 worried 😟 slightly_frowning_face 🙁 open_mouth 😮 astonished 😲 flushed 😳 pleading_face 🥺 cry 😢
sob 😭 scream 😱 disappointed 😞 sweat 😓 weary 😩 tired_face 😫 triumph 😤 rage 😡 angry 😠 skull 💀 poop 💩 clown_face 🤡 ghost 👻
robot_face 🤖 see_no_evil 🙈 hear_no_evil 🙉 speak_no_evil 🙊 100 💯 boom 💥 dizzy 💫 sweat_drops 💦 dash 💨 bomb 💣
speech_balloon 💬 thought_balloon 💭 zzz 💤 tada 🎉 confetti_ball 🎊 balloon 🎈 gift 🎁 trophy 🏆 medal 🏅 first_place_medal 🥇
fire 🔥 sparkles ✨ star ⭐ star2 🌟 zap ⚡ sunny ☀️ cloud ☁️ rainbow 🌈 snowflake ❄️ umbrella ☔ ocean 🌊 seedling 🌱 herb 🌿
four_leaf_clover 🍀 rose 🌹 sunflower 🌻 cherry_blossom 🌸 cactus 🌵 evergreen_tree 🌲 dog 🐶 cat 🐱 bird 🐦 hatching_chick 🐣
hatched_chick 🐥 parrot 🦜 owl 🦉 bee 🐝 bug 🐛 turtle 🐢 unicorn_face 🦄 apple 🍎 pizza 🍕 hamburger 🍔 cake 🍰 birthday 🎂
cookie 🍪 coffee ☕ tea 🍵 beer 🍺 beers 🍻 wine_glass 🍷 rocket 🚀 airplane ✈️ car 🚗 truck 🚚 bus 🚌 bike 🚲 ship 🚢
house 🏠 office 🏢 hospital 🏥 watch ⌚ alarm_clock ⏰ hourglass ⌛ hourglass_flowing_sand ⏳ stopwatch ⏱️ calendar 📅 date 📅
spiral_calendar_pad 🗓️ iphone 📱 computer 💻 keyboard ⌨️ printer 🖨️ camera 📷 tv 📺 bulb 💡 flashlight 🔦 battery 🔋
electric_plug 🔌 wrench 🔧 hammer 🔨 hammer_and_wrench 🛠️ gear ⚙️ key 🔑 lock 🔒 unlock 🔓 bell 🔔 no_bell 🔕 mega 📣 loudspeaker 📢
email 📧 envelope ✉️ incoming_envelope 📨 inbox_tray 📥 outbox_tray 📤 package 📦 mailbox 📫 memo 📝 pencil 📝 pencil2 ✏️
page_facing_up 📄 clipboard 📋 pushpin 📌 round_pushpin 📍 paperclip 📎 link 🔗 scissors ✂️ file_folder 📁 books 📚 book 📖
bookmark 🔖 chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 bar_chart 📊 moneybag 💰 credit_card 💳 dollar 💵
shopping_trolley 🛒 mag 🔍 mag_right 🔎 label 🏷️ warning ⚠️ rotating_light 🚨 no_entry ⛔ no_entry_sign 🚫 x ❌ heavy_check_mark ✔️
white_check_mark ✅ ballot_box_with_check ☑️ heavy_plus_sign ➕ heavy_minus_sign ➖ question ❓ grey_question ❔ exclamation ❗
grey_exclamation ❕ bangbang ‼️ recycle ♻️ information_source ℹ️ new 🆕 free 🆓 ok 🆗 sos 🆘 up 🆙 arrow_right ➡️ arrow_left ⬅️
arrow_up ⬆️ arrow_down ⬇️ arrows_counterclockwise 🔄 leftwards_arrow_with_hook ↩️ arrow_right_hook ↪️ red_circle 🔴
large_orange_circle 🟠 large_yellow_circle 🟡 large_green_circle 🟢 large_blue_circle 🔵 large_purple_circle 🟣 white_circle ⚪
black_circle ⚫ large_red_square 🟥 large_green_square 🟩 large_blue_square 🟦 small_red_triangle 🔺 checkered_flag 🏁
triangular_flag_on_post 🚩 one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten 🔟
raising_hand 🙋 shrug 🤷 facepalm 🤦 handshake 🤝 writing_hand ✍️ busts_in_silhouette 👥 bust_in_silhouette 👤 crystal_ball 🔮
game_die 🎲 dart 🎯 microphone 🎤 headphones 🎧 art 🎨 performing_arts 🎭 earth_africa 🌍 globe_with_meridians 🌐
`;

const words = TABLE.trim().split(/\s+/);
export const EMOJI = new Map();
for (let i = 0; i < words.length; i += 2) EMOJI.set(words[i], words[i + 1]);

/** The character of a name, or null. */
export const emojiOf = (name) => EMOJI.get(String(name).replace(/::skin-tone-\d$/, '')) ?? null;
