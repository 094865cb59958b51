package dev.perch.slack.view;

/** Names under which Slack tells us what was pressed or submitted. */
public final class Actions {
  public static final String CLAIM = "claim";
  public static final String RELEASE = "release";
  public static final String REPLY = "reply";
  public static final String RESOLVE = "resolve";
  public static final String DISMISS = "dismiss";
  public static final String REOPEN = "reopen";
  public static final String HAND_OFF = "hand_off";
  public static final String GIVE_BACK = "give_back";
  public static final String BY_HAND = "by_hand";

  /** With the number of the attempt behind it. */
  public static final String MESSAGE_SEEN = "message_seen";

  public static final String DROP = "drop";
  public static final String SEND_AGAIN = "send_again";
  public static final String TAKE_OVER = "take_over";
  public static final String KEEP_CLAIM = "keep_claim";
  public static final String ASK_PARTNER = "ask_partner";
  public static final String SIGN_OFF = "sign_off";
  public static final String SIGN_OFF_EDIT = "sign_off_edit";
  public static final String SIGN_OFF_RETURN = "sign_off_return";
  public static final String SIGN_OFF_PICTURES = "sign_off_pictures";
  public static final String WITHDRAW = "withdraw";
  public static final String OPEN_ON_X = "open_on_x";
  public static final String MOVE_TO_DM = "move_to_dm";

  /** The same from within the editor, whose words go along. */
  public static final String DRAFT_TO_DM = "draft_to_dm";

  public static final String ANSWER_BY_DM = "answer_by_dm";
  public static final String UNDO = "undo";
  public static final String REMIND = "remind";

  /** The three dots. */
  public static final String MENU = "menu";

  public static final String SHOW_PRIVATE = "show_private";
  public static final String ASK_TO_DELETE = "ask_to_delete";

  /** Followed by the suggestion's number. */
  public static final String APPROVE = "approve_";

  /** Followed by the suggestion's number. */
  public static final String EDIT = "edit_";

  public static final String DRAFT_SEND = "draft_send";

  /** With the number of the suggestion behind it. */
  public static final String OTHER_WORDS = "other_words_";

  public static final String DRAFT_EDIT = "draft_edit";
  public static final String DRAFT_DISCARD = "draft_discard";

  public static final String REPLY_TEXT = "reply_text";
  public static final String NOTE_TEXT = "note_text";

  public static final String REPLY_FORM = "reply_form";
  public static final String HAND_OFF_FORM = "hand_off_form";
  public static final String GIVE_BACK_FORM = "give_back_form";
  public static final String BY_HAND_FORM = "by_hand_form";
  public static final String SNOOZE_FORM = "snooze_form";

  /** The editor's field that asks for numbered parts. */
  public static final String AS_THREAD = "as_thread";

  public static final String DELETE_REPLY_FORM = "delete_reply_form";
  public static final String TAKE_OVER_FORM = "take_over_form";
  public static final String ASK_PARTNER_FORM = "ask_partner_form";
  public static final String SIGN_OFF_EDIT_FORM = "sign_off_edit_form";
  public static final String SIGN_OFF_RETURN_FORM = "sign_off_return_form";

  /** What is read before a sign-off, or a reply that is sent again, counts. */
  public static final String ANYWAY_FORM = "anyway_form";

  /** The shortcut on a partner's message. */
  public static final String DRAFT_FROM_MESSAGE = "draft_from_message";

  /** With this begins the name of whatever belongs to the FAQ bank. */
  public static final String FAQ = "faq_";

  public static final String FAQ_APPROVE = "faq_approve";
  public static final String FAQ_RETURN = "faq_return";
  public static final String FAQ_EDIT_PROPOSAL = "faq_edit_proposal";
  public static final String FAQ_WITHDRAW = "faq_withdraw";
  public static final String FAQ_EDIT = "faq_edit";
  public static final String FAQ_STILL_RIGHT = "faq_still_right";
  public static final String FAQ_RETIRE = "faq_retire";

  /** Opens the editor to correct a reply; belongs to a ticket, and carries its {@link Ref}. */
  public static final String CORRECT = "correct_reply";

  public static final String FAQ_RECALL = "faq_recall";

  /** Turns the pages of an entry's versions. */
  public static final String FAQ_HISTORY = "faq_history";

  /** Turns the pages of what an entry learned. */
  public static final String FAQ_LEARNED = "faq_learned";

  /** Puts the pictures of an entry or a proposal into one's conversation with Perch. */
  public static final String FAQ_PICTURES = "faq_pictures";

  /** With this begins the name of what decides on a customer's words. */
  public static final String FAQ_LESSON = "faq_lesson_";

  public static final String FAQ_LESSON_KEEP = "faq_lesson_keep";
  public static final String FAQ_LESSON_MOVE = "faq_lesson_move";
  public static final String FAQ_LESSON_DROP = "faq_lesson_drop";
  public static final String FAQ_LESSON_UNDO = "faq_lesson_undo";

  /** Followed by the version's number. */
  public static final String FAQ_ROLL_BACK = "faq_roll_back_";

  public static final String FAQ_FORM = "faq_form";
  public static final String FAQ_RETURN_FORM = "faq_return_form";
  public static final String FAQ_STILL_RIGHT_FORM = "faq_still_right_form";
  public static final String FAQ_RETIRE_FORM = "faq_retire_form";

  /** With this begins what belongs to a rehearsal. */
  public static final String FAQ_REHEARSE = "faq_rehearse";

  public static final String FAQ_REHEARSE_STOP = "faq_rehearse_stop";

  public static final String FAQ_GAP = "faq_gap";
  public static final String FAQ_LATER = "faq_later";
  public static final String FAQ_LATER_FORM = "faq_later_form";
  public static final String FAQ_UNSCHEDULE = "faq_unschedule";

  /** With this begin the forms of a file that comes in. */
  public static final String FAQ_IMPORT = "faq_import_";

  public static final String FAQ_IMPORT_FORM = "faq_import_form";
  public static final String FAQ_IMPORT_CONFIRM = "faq_import_confirm";

  /** The shortcut on a message. */
  public static final String FAQ_FROM_MESSAGE = "faq_from_message";

  /** With this begins the name of whatever belongs to launches. */
  public static final String LAUNCH = "launch_";

  public static final String LAUNCH_GOT_IT = "launch_got_it";
  public static final String LAUNCH_ASK = "launch_ask";
  public static final String LAUNCH_NEW_FORM = "launch_new_form";
  public static final String LAUNCH_MOVE_FORM = "launch_move_form";
  public static final String LAUNCH_ASK_FORM = "launch_ask_form";

  /** With this begins the name of whatever belongs to crises. */
  public static final String CRISIS = "crisis_";

  public static final String CRISIS_START = "crisis_start";
  public static final String CRISIS_DISMISS = "crisis_dismiss";
  public static final String CRISIS_UPDATE = "crisis_update";
  public static final String CRISIS_END = "crisis_end";
  public static final String CRISIS_START_FORM = "crisis_start_form";
  public static final String CRISIS_UPDATE_FORM = "crisis_update_form";
  public static final String CRISIS_END_FORM = "crisis_end_form";

  /** With this begins the name of whatever belongs to scheduled posts. */
  public static final String POST = "post_";

  public static final String POST_SIGN_OFF = "post_sign_off";
  public static final String POST_NOW = "post_now";
  public static final String POST_MOVE = "post_move";
  public static final String POST_EDIT = "post_edit";
  public static final String POST_CANCEL = "post_cancel";
  public static final String POST_IT_IS_THERE = "post_it_is_there";
  public static final String POST_SEND_AGAIN = "post_send_again";
  public static final String POST_KEEP = "post_keep";
  public static final String POST_LIST_EARLIER = "post_list_earlier";
  public static final String POST_LIST_LATER = "post_list_later";
  public static final String POST_FORM = "post_form";
  public static final String POST_MOVE_FORM = "post_move_form";
  public static final String POST_THERE_FORM = "post_there_form";

  /** With this begins the name of what shows a ticket's history. */
  public static final String HISTORY = "history_";

  public static final String HISTORY_OPEN = "history_open";

  /** Carries the page's number, as the next one does. */
  public static final String HISTORY_EARLIER = "history_earlier";

  public static final String HISTORY_LATER = "history_later";

  /** Shows words that are veiled. */
  public static final String UNVEIL = "unveil";

  /** Opens the editor with words of thanks in it. */
  public static final String THANK = "thank";

  /** Shows praise to the team. */
  public static final String TELL_TEAM = "tell_team";

  /** With this begins the name of whatever belongs to what is known of a customer. */
  public static final String CUSTOMER = "customer_";

  public static final String CUSTOMER_FORM = "customer_form";

  /** Carries the ticket, and the note's id. */
  public static final String CUSTOMER_NOTE_REMOVE = "customer_note_remove";

  /** With this begins the name of whatever belongs to {@code /rules}. */
  public static final String RULES = "rules_";

  /** Carries the id of a ticket that was put aside. */
  public static final String RULES_UNDO = "rules_undo";

  /** With this begins the name of whatever belongs to a fold of a storm. */
  public static final String FOLD = "fold_";

  public static final String FOLD_CLAIM = "fold_claim";
  public static final String FOLD_RELEASE = "fold_release";
  public static final String FOLD_ANSWER = "fold_answer";
  public static final String FOLD_LIST = "fold_list";
  public static final String FOLD_MERGE = "fold_merge";

  /** Turns the page of the replies; its value is the page's number. */
  public static final String FOLD_PAGE = "fold_page_";

  /** Turns the page of the list; its value is the page's number. */
  public static final String FOLD_LIST_PAGE = "fold_list_page_";

  public static final String FOLD_WORDS = "fold_words";
  public static final String FOLD_BANK = "fold_bank";

  /** Followed by a place in the order of joining: one reply's tick. */
  public static final String FOLD_TICK = "fold_tick_";

  /** Followed by the approval and the role: opens what is to be signed off. */
  public static final String FOLD_SIGN = "fold_sign_";

  /** Turns the page of what is to be signed off; its value is the page's number. */
  public static final String FOLD_SIGN_PAGE = "fold_sign_page_";

  public static final String FOLD_SIGN_FORM = "fold_sign_form";
  public static final String FOLD_SIGN_REASON = "fold_sign_reason";

  /** The form that asks which fold a ticket is put into, and its field. */
  public static final String FOLD_ADD_FORM = "fold_add_form";

  public static final String FOLD_ADD = "fold_add";

  public static final String FOLD_NOT_THIS = "fold_not_this";
  public static final String FOLD_OPEN = "fold_open";
  public static final String FOLD_PUT_BACK = "fold_put_back";
  public static final String FOLD_FORM = "fold_form";
  public static final String FOLD_WORDS_FORM = "fold_words_form";
  public static final String FOLD_TEXT = "fold_text";

  private Actions() {}
}
