"""What the staff writes in every letter. Sources call these by name: `=stock respond`."""

STOCK_PHRASES = {
    'reviewed': 'We have reviewed your filing and have the following comments.',
    'reviewed-limited': 'We have limited our review of your filing to the financial statements and '
                        'related disclosures and have the following comments. In some of our '
                        'comments, we may ask you to provide us with information so we may better '
                        'understand your disclosure.',
    'reviewed-registration': 'We have reviewed your registration statement and have the following '
                             'comments. In some of our comments, we may ask you to provide us with '
                             'information so we may better understand your disclosure.',
    'respond': 'Please respond to this letter within ten business days by providing the requested '
               'information or advise us as soon as possible when you will respond. If you do not '
               'believe a comment applies to your facts and circumstances, please tell us why in '
               'your response.',
    'respond-these': 'Please respond to these comments within ten business days by providing the '
                     'requested information or advise us as soon as possible when you will '
                     'respond. If you do not believe our comments apply to your facts and '
                     'circumstances, please tell us why in your response.',
    'respond-amending': 'Please respond to this letter by amending your registration statement and '
                        'providing the requested information. If you do not believe our comments '
                        'apply to your facts and circumstances or do not believe an amendment is '
                        'appropriate, please tell us why in your response.',
    'after': 'After reviewing your response to this letter, we may have additional comments.',
    'after-these': 'After reviewing your response to these comments, we may have additional '
                   'comments.',
    'after-amendment': 'After reviewing any amendment to your registration statement and the '
                       'information you provide in response to these comments, we may have '
                       'additional comments.',
    'remind': 'We remind you that the company and its management are responsible for the accuracy '
              'and adequacy of their disclosures, notwithstanding any review, comments, action or '
              'absence of action by the staff.',
    'remind-closing': 'In closing, we remind you that the company and its management are '
                      'responsible for the accuracy and adequacy of their disclosures, '
                      'notwithstanding any review, comments, action or absence of action by the '
                      'staff.',
    'acceleration': 'We remind you that the company and its management are responsible for the '
                    'accuracy and adequacy of their disclosures, notwithstanding any review, '
                    'comments, action or absence of action by the staff. Refer to Rules 460 and '
                    '461 regarding requests for acceleration. Please allow adequate time for us to '
                    'review any amendment prior to the requested effective date of the '
                    'registration statement.',
    'completed': 'We have completed our review of your filing. We remind you that the company and '
                 'its management are responsible for the accuracy and adequacy of their '
                 'disclosures, notwithstanding any review, comments, action or absence of action '
                 'by the staff.',
    'not-reviewed': 'This is to advise you that we have not reviewed and will not review your '
                    'registration statement.',
    'rules-460-461': 'Please refer to Rules 460 and 461 regarding requests for acceleration. We '
                     'remind you that the company and its management are responsible for the '
                     'accuracy and adequacy of their disclosures, notwithstanding any review, '
                     'comments, action or absence of action by the staff.',
    'urge': 'We urge all persons who are responsible for the accuracy and adequacy of the '
            'disclosure in the filing to be certain that the filing includes all information '
            'required under the Securities Exchange Act of 1934 and that they have provided all '
            'information investors require for an informed investment decision.',
    'file-on-edgar': 'As appropriate, please amend your filing and respond to these comments '
                     'within 10 business days or tell us when you will provide us with a '
                     'response. Please submit your response letter on EDGAR. Please understand '
                     'that we may have additional comments after reviewing your responses to our '
                     'comments.',
}
